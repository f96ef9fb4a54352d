import { normaliseCell } from '#rules/00-platform';
import { placeOfRow, type Row } from '../rows/index.js';

/** A column of a file whose meaning its title tells, beside the named ones: a test point. */
export interface FreeColumn {
  at: number;
  title: string;
  meaning: string;
}

/** A sheet of a workbook that is read, and how many of its rows there are before its first data row. */
export interface ReadSheet {
  name: string;
  /** Its place among all of the workbook. */
  at: number;
  rowsBefore: number;
}

/** What was understood of a file's header. */
export interface LayoutFacts {
  /** Records of the file before the first data row, the header the last of them. */
  rowsBefore: number;
  /** Of a workbook, those with this header, in their order. */
  sheets?: readonly ReadSheet[];
  header: readonly string[];
  /** Where each named column is. */
  columns: Readonly<Record<string, number>>;
  free: readonly FreeColumn[];
  /** Values that a profile gives for every row. */
  constants: Readonly<Record<string, string>>;
  profile: string | null;
  /** Texts of a profile for those that stand in the cells of a column, by its place. */
  values?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

/** Where the cells of a row are found. */
export class Layout {
  /** Rows shorter than this are cut off. */
  readonly width: number;

  constructor(readonly facts: LayoutFacts) {
    const places = [...Object.values(facts.columns), ...facts.free.map(({ at }) => at)];
    this.width = Math.max(0, ...places) + 1;
  }

  /** Whether a row of this number stands below the header of its sheet. */
  isData(number: number): boolean {
    const { sheets, rowsBefore } = this.facts;
    if (!sheets) return number > rowsBefore;
    const { sheet, row } = placeOfRow(number);
    return row > (sheets[sheet]?.rowsBefore ?? 0);
  }

  /** Place of a named column in the row; -1 when the file has none. */
  at(name: string): number {
    return this.facts.columns[name] ?? -1;
  }

  has(name: string): boolean {
    return this.at(name) >= 0 || this.facts.constants[name] !== undefined;
  }

  /** What stands over a named column in the file itself. */
  titleOf(name: string): string {
    return this.facts.header[this.at(name)] ?? name;
  }

  /** Reads a named column: what people meant by its cell, empty when there is none. Most cells are those of the row before. */
  reader(name: string): (row: Row) => string {
    const at = this.at(name);
    const constant = this.facts.constants[name] ?? '';
    if (at < 0) return () => constant;
    let [cell, meant] = ['', ''];
    return (row) => {
      if (!row.is(at, cell)) meant = normaliseCell((cell = row.cell(at)));
      return meant;
    };
  }
}
