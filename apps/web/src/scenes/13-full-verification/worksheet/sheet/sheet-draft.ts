import type { SheetColumn } from './sheet-columns.js';
import { isEmpty, rowOf, type SheetRow } from './sheet-rows.js';

/** When and in what climate the sheet was measured. */
export interface Conditions {
  verifiedAt: string;
  temperature: string;
  humidity: string;
}

/** A sheet as it is kept on this machine: over a reload, an ended session, a closed window. */
export interface SheetDraft {
  columns: readonly string[];
  rows: readonly { cells: readonly string[]; sent: boolean }[];
  conditions: Conditions;
  savedAt: string;
}

/** One person's draft of one batch's round. */
export const draftPlace = (username: string, batchNo: string, round: number): string =>
  `zhunheng.worksheet.${username}.${batchNo}.${round}`;

export function keepDraft(
  place: string,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  conditions: Conditions,
): void {
  const kept = rows.filter((row) => !isEmpty(row)).map(({ cells, sent }) => ({ cells, sent }));
  const names = columns.map(({ name }) => name);
  const draft: SheetDraft = { columns: names, rows: kept, conditions, savedAt: new Date().toISOString() };
  if (kept.length === 0) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(draft));
}

/** Cells go to the columns of their names: the test points of a type may have changed meanwhile. */
export function keptDraft(
  place: string,
  columns: readonly SheetColumn[],
): { rows: SheetRow[]; conditions: Conditions; savedAt: string } | null {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? 'null') as SheetDraft | null;
    if (!draft) return null;
    const from = columns.map(({ name }) => draft.columns.indexOf(name));
    const rows = draft.rows.map(({ cells, sent }) =>
      rowOf(
        from.map((at) => cells[at] ?? ''),
        sent,
      ),
    );
    return { rows, conditions: draft.conditions, savedAt: draft.savedAt };
  } catch {
    return null;
  }
}
