import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { ImportKinds, Layout, type Fault, type ImportKind } from '../import-kinds/index.js';
import type { SheetTop } from '../rows/index.js';
import { best, bestHeader, possibleHeaders, type Candidate, type Profiles } from './candidate.js';
import { chooseSheets, type SeenSheet } from './choose-sheets.js';
import { plainTitle, understood } from './match-columns.js';
import { headerFingerprint, ProfilesReadModel } from './profiles.read-model.js';

export type Recognition =
  | { outcome: 'recognised'; kind: ImportKind; layout: Layout; notices: Fault[] }
  | { outcome: 'faulty'; kind: ImportKind | null; header: readonly string[]; faults: Fault[] };

/** Tells from its first rows what a file is and where its columns are: a saved profile first, then the columns' names. */
@Injectable()
export class FileRecognition {
  constructor(
    private readonly transaction: Transaction,
    private readonly kinds: ImportKinds,
    private readonly profiles: ProfilesReadModel,
  ) {}

  kindNamed(name: string): ImportKind | undefined {
    return this.kinds.find(name);
  }

  /** @param kindName what the file is said to be; null when nobody said */
  async recognise(tops: readonly SheetTop[], kindName: string | null): Promise<Recognition> {
    const kinds = kindName === null ? this.kinds.all : [this.kinds.get(kindName)];
    const profiles = await this.profilesOf(tops, kinds);
    const seen = tops.map((top, at): SeenSheet => ({ top, at, best: bestHeader(top.rows, kinds, profiles) }));
    const shown = seen.filter(({ top }) => !top.hidden);
    const main = best(shown.flatMap((sheet) => sheet.best ?? []));
    if (!main && seen.some((sheet) => sheet.best)) return faulty('sheets-all-hidden');
    if (!main || (kindName === null && understood(main.match) < 2)) return faulty('kind-unrecognised', main?.header);
    const { match, header, faults } = main;
    if (faults.length > 0) return { outcome: 'faulty', kind: match.kind, header, faults };
    const { sheets, notices } = chooseSheets(seen, main);
    const layout = layoutOf(main);
    const isWorkbook = tops.some(({ name }) => name !== '');
    return {
      ...{ outcome: 'recognised', kind: match.kind, notices },
      layout: isWorkbook ? new Layout({ ...layout, sheets }) : new Layout(layout),
    };
  }

  private profilesOf(tops: readonly SheetTop[], kinds: readonly ImportKind[]): Promise<Profiles> {
    const headers = tops.flatMap(({ rows }) => possibleHeaders(rows, kinds));
    const fingerprints = [...new Set(headers.map(headerFingerprint))];
    return this.profiles.byFingerprint(this.transaction.manager, fingerprints);
  }
}

const faulty = (code: string, header: readonly string[] = []): Recognition => ({
  ...{ outcome: 'faulty', kind: null, header, faults: [{ code, params: {} }] },
});

function layoutOf({ match, header, rowsBefore, profile }: Candidate): ConstructorParameters<typeof Layout>[0] {
  return {
    ...{ rowsBefore, header, columns: match.columns, free: match.free },
    ...{ constants: profile?.mapping.constants ?? {}, profile: profile?.name ?? null },
    values: wordsByPlace(header, profile?.mapping.values),
  };
}

/** The words of a profile by the place of their column. */
function wordsByPlace(
  header: readonly string[],
  values: Readonly<Record<string, Record<string, string>>> = {},
): Record<number, Record<string, string>> {
  const places = header.map(plainTitle);
  const found = Object.entries(values).map(([title, words]) => [places.indexOf(plainTitle(title)), words] as const);
  return Object.fromEntries(found.filter(([at]) => at >= 0));
}
