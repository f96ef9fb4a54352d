import type { Fault, ImportKind } from '../import-kinds/index.js';
import { joinedHeader } from './two-row-header.js';
import { matchColumns, missingOf, understood, type ColumnMatch } from './match-columns.js';
import { headerFingerprint, type Profile } from './profiles.read-model.js';

/** Rows of a file read as the header of a kind. */
export interface Candidate {
  match: ColumnMatch;
  header: readonly string[];
  /** Rows of the sheet before its data. */
  rowsBefore: number;
  profile: Profile | null;
  faults: Fault[];
}

export type Profiles = ReadonlyMap<string, readonly Profile[]>;

/** A title and some remarks may stand above the header. */
const mostRowsAbove = 20;

const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** All that may be a header: of one row and of two. */
export function possibleHeaders(
  rows: readonly (readonly string[])[],
  kinds: readonly ImportKind[],
): (readonly string[])[] {
  const heads = rows.slice(0, mostRowsAbove);
  const pairs = heads.flatMap((cells, at) => kinds.map((kind) => joinedHeader(kind, [cells, rows[at + 1] ?? []])));
  return [...heads.filter(filled), ...pairs.filter((header) => header !== null)];
}

/** What reads best; headers of one row go before those of two. */
export function bestHeader(
  rows: readonly (readonly string[])[],
  kinds: readonly ImportKind[],
  profiles: Profiles,
): Candidate | null {
  const heads = rows.slice(0, mostRowsAbove);
  const single = heads.flatMap((cells, at) =>
    filled(cells) ? kinds.map((kind) => candidate(kind, cells, at + 1, profiles)) : [],
  );
  const double = heads.flatMap((cells, at) =>
    filled(cells) ? kinds.flatMap((kind) => joinedCandidate(kind, [cells, rows[at + 1] ?? []], at + 2, profiles)) : [],
  );
  return best([...single, ...double]);
}

export function best(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (found, next) => (found === null || score(next) > score(found) ? next : found),
    null,
  );
}

/** How many columns are understood; one that lacks nothing, and one that somebody has saved, goes before all others. */
const score = ({ match, profile, faults }: Candidate): number =>
  understood(match) + (profile ? 1000 : 0) + (faults.length === 0 ? 500 : 0);

function candidate(kind: ImportKind, header: readonly string[], rowsBefore: number, profiles: Profiles): Candidate {
  const profile = profiles.get(headerFingerprint(header))?.find((known) => known.kind === kind.name) ?? null;
  const match = matchColumns(kind, header, profile?.mapping.columns);
  return {
    match,
    header,
    rowsBefore,
    profile,
    faults: [...match.faults, ...missingOf(match, profile?.mapping.constants)],
  };
}

function joinedCandidate(
  kind: ImportKind,
  pair: readonly [readonly string[], readonly string[]],
  rowsBefore: number,
  profiles: Profiles,
): Candidate[] {
  const header = joinedHeader(kind, pair);
  return header ? [candidate(kind, header, rowsBefore, profiles)] : [];
}
