import type { Row } from '../rows/index.js';

/** What stands in some cells of a row instead of what the file has: by their places. */
export type OtherCells = ReadonlyMap<number, string>;

/** A row of the file with other texts in some of its cells. */
export class MendedRow implements Row {
  readonly width: number;

  constructor(
    private readonly row: Row,
    private readonly others: OtherCells,
  ) {
    this.width = Math.max(row.width, ...[...others.keys()].map((at) => at + 1));
  }

  get blank(): boolean {
    return this.row.blank && [...this.others.values()].every((text) => text.trim() === '');
  }

  cell(at: number): string {
    return this.others.get(at) ?? this.row.cell(at);
  }

  passing(at: number): string {
    return this.others.get(at) ?? this.row.passing(at);
  }

  is(at: number, text: string): boolean {
    const other = this.others.get(at);
    return other === undefined ? this.row.is(at, text) : other === text;
  }

  cells(): string[] {
    return Array.from({ length: this.width }, (_, at) => this.cell(at));
  }
}

/** Lays the corrections over the file. A row that nobody has mended is given on as it is. */
export function layOver(corrections: ReadonlyMap<number, OtherCells>): (row: Row, number: number) => Row {
  if (corrections.size === 0) return (row) => row;
  return (row, number) => {
    const others = corrections.get(number);
    return others ? new MendedRow(row, others) : row;
  };
}
