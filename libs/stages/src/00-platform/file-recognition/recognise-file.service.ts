import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { ImportKinds, Layout, type Fault, type ImportKind } from '../import-kinds/index.js';
import { matchColumns, missingOf, plainTitle, understood, type ColumnMatch } from './match-columns.js';
import { headerFingerprint, ProfilesReadModel, type Profile } from './profiles.read-model.js';

export type Recognition =
  | { outcome: 'recognised'; kind: ImportKind; layout: Layout }
  | { outcome: 'faulty'; kind: ImportKind | null; header: readonly string[]; faults: Fault[] };

interface Candidate {
  match: ColumnMatch;
  at: number;
  profile: Profile | null;
}

/** A title and some remarks may stand above the header. */
const mostRowsAbove = 20;

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
  async recognise(rows: readonly (readonly string[])[], kindName: string | null): Promise<Recognition> {
    const heads = rows.slice(0, mostRowsAbove).map((cells, at) => ({ cells, at }));
    const filled = heads.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const kinds = kindName === null ? this.kinds.all : [this.kinds.get(kindName)];
    const profiles = await this.profiles.byFingerprint(
      this.transaction.manager,
      filled.map(({ cells }) => headerFingerprint(cells)),
    );
    const candidates = filled.flatMap(({ cells, at }) =>
      kinds.map((kind): Candidate => {
        const profile = profiles.get(headerFingerprint(cells))?.find((known) => known.kind === kind.name) ?? null;
        return { match: matchColumns(kind, cells, profile?.mapping.columns), at, profile };
      }),
    );
    const best = bestOf(candidates);
    const header = best ? (rows[best.at] ?? []) : [];
    if (!best || (kindName === null && understood(best.match) < 2)) {
      return { outcome: 'faulty', kind: null, header, faults: [{ code: 'kind-unrecognised', params: {} }] };
    }
    return outcomeOf(best, header);
  }
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const score = (candidate: Candidate): number =>
    understood(candidate.match) + (candidate.profile ? 1000 : 0) + (faultsOf(candidate).length === 0 ? 500 : 0);
  return candidates.reduce<Candidate | undefined>(
    (best, next) => (best === undefined || score(next) > score(best) ? next : best),
    undefined,
  );
}

const faultsOf = ({ match, profile }: Candidate): Fault[] => [
  ...match.faults,
  ...missingOf(match, profile?.mapping.constants),
];

function outcomeOf(best: Candidate, header: readonly string[]): Recognition {
  const { match, at, profile } = best;
  const faults = faultsOf(best);
  if (faults.length > 0) return { outcome: 'faulty', kind: match.kind, header, faults };
  const layout = new Layout({
    ...{ rowsBefore: at + 1, header, columns: match.columns, free: match.free },
    ...{ constants: profile?.mapping.constants ?? {}, profile: profile?.name ?? null },
    values: wordsByPlace(header, profile?.mapping.values),
  });
  return { outcome: 'recognised', kind: match.kind, layout };
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
