import { Store } from '../../../../preferences/store.js';
import { ASSET_AT, FIRST_ITEM, POSITION_AT } from './sheet-columns.js';
import {
  areaOf,
  emptyRow,
  endedEmpty,
  isEmpty,
  MOST_ROWS,
  pasteBlock,
  withCell,
  withCells,
  type Area,
  type Pasted,
  type Place,
  type SheetRow,
} from './sheet-rows.js';

/** A cell that is being typed in. Typed over, arrows leave it; opened by F2, they move within it. */
export interface Typing {
  text: string;
  over: boolean;
}

export interface SheetState {
  rows: readonly SheetRow[];
  at: Place;
  /** The other corner of what is selected. */
  from: Place;
  typing: Typing | null;
  /** What the last paste did, until something else is done. */
  pasted: Pasted | null;
}

const mostUndone = 100;
const start: Place = { row: 0, column: 0 };

/** The worksheet as people handle it: a cell at hand, a selection, what is typed, and the way back. */
export class Sheet extends Store<SheetState> {
  private past: (readonly SheetRow[])[] = [];
  private future: (readonly SheetRow[])[] = [];

  constructor(
    readonly columns: number,
    private readonly headings: ReadonlySet<string>,
    rows: readonly SheetRow[],
  ) {
    super({ rows: endedEmpty(rows, columns), at: start, from: start, typing: null, pasted: null });
  }

  get area(): Area {
    const { at, from } = this.get();
    return areaOf(at, from);
  }

  /** @param extend the selection stays at its other corner */
  goTo(place: Place, extend = false): void {
    this.commit();
    const { rows, from } = this.get();
    const at = {
      row: Math.max(0, Math.min(place.row, rows.length - 1)),
      column: Math.max(0, Math.min(place.column, this.columns - 1)),
    };
    this.put({ at, from: extend ? from : at, pasted: null });
  }

  move(rows: number, columns: number, extend = false): void {
    const { at } = this.get();
    this.goTo({ row: at.row + rows, column: at.column + columns }, extend);
  }

  /** To the next cell along the row, then on to the next row. @returns false at the end of the sheet */
  step(by: 1 | -1): boolean {
    const { at, rows } = this.get();
    const place = at.row * this.columns + at.column + by;
    if (place < 0 || place >= rows.length * this.columns) return false;
    this.goTo({ row: Math.floor(place / this.columns), column: place % this.columns });
    return true;
  }

  selectAll(): void {
    this.commit();
    const last = { row: this.get().rows.length - 1, column: this.columns - 1 };
    this.put({ at: start, from: last });
  }

  type(text: string): void {
    this.put({ typing: { text, over: this.get().typing?.over ?? true }, pasted: null });
  }

  edit(): void {
    const { rows, at } = this.get();
    this.put({ typing: { text: rows[at.row]?.cells[at.column] ?? '', over: false } });
  }

  leave(): void {
    this.put({ typing: null });
  }

  commit(): void {
    const { typing, at, rows } = this.get();
    if (!typing) return;
    this.put({ typing: null });
    this.change(rows.map((row, index) => (index === at.row ? withCell(row, at.column, typing.text.trim()) : row)));
  }

  clear(): void {
    this.change(withCells(this.get().rows, this.area, () => ''));
  }

  /** The first row of the selection into those below; of a single row, the one above it. */
  fillDown(): void {
    const { rows } = this.get();
    const { area } = this;
    const from = area.top === area.bottom ? area.top - 1 : area.top;
    if (from >= 0) this.change(withCells(rows, area, (_, column) => rows[from]?.cells[column] ?? ''));
  }

  paste(text: string): void {
    this.leave();
    const { columns, headings } = this;
    const pasted = pasteBlock(this.get().rows, this.area, text, { columns, headings });
    this.change(pasted.rows);
    const { top, left, bottom, right } = pasted.area;
    this.put({ pasted, at: { row: top, column: left }, from: { row: bottom, column: right } });
  }

  /** A meter was scanned: goes to its row, or begins one. @returns the place of the row; null when the sheet is full */
  scanned(assetNo: string): number | null {
    const { rows, typing } = this.get();
    if (typing?.text === '') this.leave();
    else this.commit();
    const known = rows.findIndex(({ cells }) => cells[ASSET_AT]?.trim() === assetNo);
    if (known < 0) this.add([{ assetNo, position: null }]);
    const row = this.get().rows.findIndex(({ cells }) => cells[ASSET_AT]?.trim() === assetNo);
    if (row < 0) return null;
    this.goTo({ row, column: FIRST_ITEM });
    return row;
  }

  /** Rows for these meters, those that have one apart; without a position the next one. @returns how many there was room for */
  add(meters: readonly { assetNo: string; position: number | null }[]): number {
    const { rows } = this.get();
    const filled = rows.filter((row) => !isEmpty(row));
    const there = new Set(filled.map(({ cells }) => cells[ASSET_AT]?.trim()));
    let position = Math.max(0, ...filled.map(({ cells }) => Number(cells[POSITION_AT]) || 0));
    const wanted = meters.filter(({ assetNo }) => !there.has(assetNo)).slice(0, Math.max(0, MOST_ROWS - filled.length));
    const added = wanted.map((meter) => {
      position = meter.position ?? position + 1;
      return withCell(withCell(emptyRow(this.columns), ASSET_AT, meter.assetNo), POSITION_AT, String(position));
    });
    if (added.length > 0) this.change([...filled, ...added]);
    return added.length;
  }

  /** What the server made of the rows that were sent: not a step that could be undone. */
  answered(of: (row: SheetRow) => SheetRow): void {
    this.past = [];
    this.future = [];
    this.put({ rows: this.get().rows.map(of) });
  }

  removeRows(wanted: (row: SheetRow) => boolean): void {
    this.change(this.get().rows.filter((row) => !wanted(row)));
    this.goTo(this.get().at);
  }

  undo(): void {
    this.back(this.past, this.future);
  }

  redo(): void {
    this.back(this.future, this.past);
  }

  private back(from: (readonly SheetRow[])[], to: (readonly SheetRow[])[]): void {
    this.leave();
    const before = from.pop();
    if (!before) return;
    to.push(this.get().rows);
    this.put({ rows: before, pasted: null });
    this.goTo(this.get().at);
  }

  private change(rows: readonly SheetRow[]): void {
    const before = this.get().rows;
    if (rows.length === before.length && rows.every((row, at) => row === before[at])) return;
    this.past = [...this.past.slice(1 - mostUndone), before];
    this.future = [];
    this.put({ rows: endedEmpty(rows, this.columns) });
  }

  private put(change: Partial<SheetState>): void {
    this.set({ ...this.get(), ...change });
  }
}
