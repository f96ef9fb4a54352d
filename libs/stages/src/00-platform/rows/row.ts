/** One row of a file. It is good until the next one is asked for; what is to be kept of it is kept as texts. */
export interface Row {
  /** How many cells it has. */
  readonly width: number;
  /** The text of a cell; empty beyond the last. */
  cell: (at: number) => string;
  /** Whether a cell has just this text: cheaper than to read and compare it. */
  is: (at: number, text: string) => boolean;
  cells: () => string[];
}

export class ListedRow implements Row {
  constructor(private readonly list: readonly string[]) {}

  get width(): number {
    return this.list.length;
  }

  cell(at: number): string {
    return this.list[at] ?? '';
  }

  is(at: number, text: string): boolean {
    return this.cell(at) === text;
  }

  cells(): string[] {
    return [...this.list];
  }
}

const [lineFeed, carriageReturn] = [10, 13];

/**
 * The rows of a text that has no quotes. Most rig files are such texts, of a million rows and more, and few of their cells
 * are ever looked at: a row knows where its cells are, and a cell becomes a text of its own only when it is read.
 */
export class CutRows implements Iterable<Row>, Row {
  width = 0;
  private start = 0;
  private readonly ends: number[] = [];
  private readonly delimiter: number;

  constructor(
    private readonly text: string,
    /** Where the last whole row ends. */
    private readonly length: number,
    delimiter: string,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let next = 0; next < this.length;) {
      next = this.cut(next);
      yield this;
    }
  }

  cell(at: number): string {
    return at >= 0 && at < this.width ? this.text.slice(this.startOf(at), this.ends[at]) : '';
  }

  is(at: number, text: string): boolean {
    if (at < 0 || at >= this.width) return text === '';
    const start = this.startOf(at);
    return (this.ends[at] ?? 0) - start === text.length && this.text.startsWith(text, start);
  }

  cells(): string[] {
    return Array.from({ length: this.width }, (_, at) => this.cell(at));
  }

  private startOf(at: number): number {
    return at === 0 ? this.start : (this.ends[at - 1] ?? 0) + 1;
  }

  /** Finds the cells of the row that starts here. @returns where the next one does */
  private cut(start: number): number {
    const { text, length, ends, delimiter } = this;
    let width = 0;
    let at = start;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter) ends[width++] = at;
      else if (code === lineFeed) break;
    }
    ends[width] = at > start && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
    this.start = start;
    this.width = width + 1;
    return at + 1;
  }
}
