import { WORKSHEET_ITEMS, type WorksheetTexts } from '#rules/13-full-verification';

export type ColumnKind = 'assetNo' | 'position' | 'item' | 'clock' | 'point' | 'reason';

/** A column of the worksheet; a row is its texts in step with the columns. */
export interface SheetColumn {
  kind: ColumnKind;
  /** The item, or the test point `Imax/1.0/all`; else its kind. */
  name: string;
}

export function columnsOf(points: readonly string[]): readonly SheetColumn[] {
  return [
    { kind: 'assetNo', name: 'assetNo' },
    { kind: 'position', name: 'position' },
    ...WORKSHEET_ITEMS.map((name) => ({ kind: 'item' as const, name })),
    { kind: 'clock', name: 'clock' },
    ...points.map((name) => ({ kind: 'point' as const, name })),
    { kind: 'reason', name: 'reason' },
  ];
}

/** Places of what every worksheet has; the test points begin at `FIRST_POINT`. */
export const ASSET_AT = 0;
export const POSITION_AT = 1;
export const FIRST_ITEM = 2;
export const CLOCK_AT = FIRST_ITEM + WORKSHEET_ITEMS.length;
export const FIRST_POINT = CLOCK_AT + 1;

export function textsOf(cells: readonly string[]): WorksheetTexts {
  return {
    assetNo: cells[ASSET_AT] ?? '',
    position: cells[POSITION_AT] ?? '',
    items: cells.slice(FIRST_ITEM, CLOCK_AT),
    clock: cells[CLOCK_AT] ?? '',
    points: cells.slice(FIRST_POINT, -1),
  };
}

export const reasonOf = (cells: readonly string[]): string => cells.at(-1)?.trim() ?? '';
