import { normaliseCell } from '#rules/00-platform';
import { plainAssetNumber } from '#rules/11-arrival';
import { readBlock } from '#rules/13-full-verification';
import { ASSET_AT } from './sheet-columns.js';

/** A row as it stands; what the server said of it goes with the cell that is changed. */
export interface SheetRow {
  readonly id: number;
  readonly cells: readonly string[];
  /** It is recorded as it stands. */
  readonly sent: boolean;
  /** Why the server refused it, by the place of the column. */
  readonly refused: Readonly<Record<number, string>>;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners in it. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** More rows than a rig has positions, several times over; more are a file, and belong to the import. */
export const MOST_ROWS = 300;

let ids = 0;
export const emptyRow = (columns: number): SheetRow => rowOf(Array.from({ length: columns }, () => ''));
export const rowOf = (cells: readonly string[], sent = false): SheetRow => ({ id: ++ids, cells, sent, refused: {} });
export const isEmpty = ({ cells }: SheetRow): boolean => cells.every((cell) => cell.trim() === '');

export function areaOf(a: Place, b: Place): Area {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** With one cell changed. The same text again changes nothing; an asset number is kept without the marks around it. */
export function withCell(row: SheetRow, column: number, written: string): SheetRow {
  const text = column === ASSET_AT ? plainAssetNumber(written) : written;
  if (row.cells[column] === text) return row;
  const refused = Object.fromEntries(Object.entries(row.refused).filter(([at]) => Number(at) !== column));
  return { ...row, cells: row.cells.map((cell, at) => (at === column ? text : cell)), sent: false, refused };
}

export function withCells(
  rows: readonly SheetRow[],
  { top, bottom, left, right }: Area,
  textAt: (row: number, column: number) => string,
): readonly SheetRow[] {
  return rows.map((row, at) => {
    if (at < top || at > bottom) return row;
    let changed = row;
    for (let column = left; column <= right; column++) changed = withCell(changed, column, textAt(at, column));
    return changed;
  });
}

/** The last row is always an empty one: there the next meter goes. */
export function endedEmpty(rows: readonly SheetRow[], columns: number): readonly SheetRow[] {
  const last = rows.at(-1);
  return (last && isEmpty(last)) || rows.length >= MOST_ROWS ? rows : [...rows, emptyRow(columns)];
}

/** What became of a pasted block. */
export interface Pasted {
  readonly rows: readonly SheetRow[];
  readonly area: Area;
  readonly headSkipped: boolean;
  /** Cells beyond the last column or row: they were not taken. */
  readonly leftOut: number;
}

/**
 * A block as spreadsheets copy it, from a cell on to the right and down; rows are added as needed. A row of headings is left
 * out. One copied cell fills everything that is selected.
 */
export function pasteBlock(
  rows: readonly SheetRow[],
  selected: Area,
  text: string,
  { columns, headings }: { columns: number; headings: ReadonlySet<string> },
): Pasted {
  const block = readBlock(text);
  const headSkipped = isHead(block[0] ?? [], headings);
  const cells = headSkipped ? block.slice(1) : block;
  const [[only = ''] = []] = cells;
  if (cells.length === 1 && cells[0]?.length === 1) {
    return { rows: withCells(rows, selected, () => only), area: selected, headSkipped, leftOut: 0 };
  }
  const { top, left } = selected;
  const widest = Math.max(1, ...cells.map((line) => line.length));
  const area = {
    ...{ top, left, bottom: Math.min(top + cells.length, MOST_ROWS) - 1, right: Math.min(left + widest, columns) - 1 },
  };
  const added = Array.from({ length: Math.max(0, area.bottom + 1 - rows.length) }, () => emptyRow(columns));
  let leftOut = 0;
  cells.forEach(
    (line, at) => (leftOut += top + at > area.bottom ? line.length : Math.max(0, left + line.length - columns)),
  );
  const pasted = withCells([...rows, ...added], area, (row, column) => cells[row - top]?.[column - left] ?? '');
  return { rows: pasted, area, headSkipped, leftOut };
}

function isHead(line: readonly string[], headings: ReadonlySet<string>): boolean {
  const named = line.filter((cell) => headings.has(normaliseCell(cell).toLowerCase()));
  return named.length > 0 && named.length * 2 >= line.filter((cell) => cell.trim() !== '').length;
}
