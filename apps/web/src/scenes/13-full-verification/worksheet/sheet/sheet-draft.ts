import type { DraftPlace } from '../../../../components/drafts/draft-place.js';
import type { SheetColumn } from './sheet-columns.js';
import { isEmpty, rowOf, type SheetRow } from './sheet-rows.js';

/** When and in what climate the sheet was measured. */
export interface Conditions {
  verifiedAt: string;
  temperature: string;
  humidity: string;
}

/** A sheet as it is kept on this machine. */
interface SheetDraft {
  columns: readonly string[];
  rows: readonly { cells: readonly string[]; sent: boolean }[];
  conditions: Conditions;
}

export function keepDraft(
  place: DraftPlace,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  conditions: Conditions,
): void {
  const kept = rows.filter((row) => !isEmpty(row)).map(({ cells, sent }) => ({ cells, sent }));
  const draft: SheetDraft = { columns: columns.map(({ name }) => name), rows: kept, conditions };
  if (kept.length === 0) place.forget();
  else place.write(draft);
}

/** Cells go to the columns of their names: the test points of a type may have changed meanwhile. */
export function keptDraft(
  place: DraftPlace,
  columns: readonly SheetColumn[],
): { rows: SheetRow[]; conditions: Conditions; savedAt: string } | null {
  const kept = place.read();
  if (kept === null) return null;
  const draft = kept.values as SheetDraft;
  const from = columns.map(({ name }) => draft.columns.indexOf(name));
  const rows = draft.rows.map(({ cells, sent }) =>
    rowOf(
      from.map((at) => cells[at] ?? ''),
      sent,
    ),
  );
  return { rows, conditions: draft.conditions, savedAt: kept.at };
}
