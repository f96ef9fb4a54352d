import { isAscii } from 'node:buffer';
import { unguardFormula } from '#rules/00-platform';

/**
 * One row of a file; the guard that our own files have before what looks like a formula is taken off. It is good until the next
 * one is asked for; what is to be kept of it is kept as texts.
 */
export interface Row {
  /** How many cells it has. */
  readonly width: number;
  /** The text of a cell; empty beyond the last. */
  cell: (at: number) => string;
  /** The same to be used up at once: quicker, but whoever keeps it keeps the text around it. */
  passing: (at: number) => string;
  /** Whether a cell has just this text: cheaper than to read and compare it. */
  is: (at: number, text: string) => boolean;
  cells: () => string[];
  /** Whether no cell has anything but spaces. */
  readonly blank: boolean;
}

export class ListedRow implements Row {
  constructor(private readonly list: readonly string[]) {}

  get width(): number {
    return this.list.length;
  }

  cell(at: number): string {
    return unguardFormula(this.list[at] ?? '');
  }

  passing(at: number): string {
    return this.cell(at);
  }

  is(at: number, text: string): boolean {
    return this.cell(at) === text;
  }

  cells(): string[] {
    return this.list.map(unguardFormula);
  }

  get blank(): boolean {
    return this.list.every((cell) => cell.trim() === '');
  }
}

const [lineFeed, carriageReturn, firstPrinted, apostrophe, lastAscii] = [10, 13, 33, 39, 127];
/** Some hundred rows: of a text that is much larger each would have to be cleared away by itself. */
const textBytes = 1 << 14;

/**
 * The rows of a text in UTF-8 that has no quotes. Most rig files are such texts, of a million rows and more, and few of their
 * cells are ever looked at: a row knows where its cells are, and a cell becomes a text only when it is read. The bytes are
 * never decoded as a whole: texts of that size would be most of what is cleared out of memory.
 */
export class CutRows implements Iterable<Row>, Row {
  width = 0;
  private start = 0;
  /** Some rows as one text, and where it begins. */
  private text = '';
  private textStart = 0;
  private readonly ends: number[] = [];
  private readonly delimiter: number;
  private readonly encoding: 'latin1' | 'utf8';

  constructor(
    private readonly bytes: Buffer,
    delimiter: string,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
    this.encoding = isAscii(bytes) ? 'latin1' : 'utf8';
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let next = 0; next < this.bytes.length;) {
      next = this.cut(next);
      yield this;
    }
  }

  get blank(): boolean {
    const first = this.bytes[this.start] ?? 0;
    const printed = first >= firstPrinted && first < lastAscii && first !== this.delimiter;
    return !printed && this.cells().every((cell) => cell.trim() === '');
  }

  passing(at: number): string {
    if (at < 0 || at >= this.width || this.encoding === 'utf8') return this.cell(at);
    const [start, end] = [this.startOf(at), this.ends[at] ?? 0];
    if (this.bytes[start] === apostrophe) return this.cell(at);
    if (start < this.textStart || end > this.textStart + this.text.length) {
      this.textStart = this.start;
      this.text = this.bytes.toString('latin1', this.start, Math.max(end, this.start + textBytes));
    }
    return this.text.slice(start - this.textStart, end - this.textStart);
  }

  cell(at: number): string {
    if (at < 0 || at >= this.width) return '';
    const start = this.startOf(at);
    const text = this.bytes.toString(this.encoding, start, this.ends[at]);
    return this.bytes[start] === apostrophe ? unguardFormula(text) : text;
  }

  is(at: number, text: string): boolean {
    if (at < 0 || at >= this.width) return text === '';
    const { bytes } = this;
    const start = this.startOf(at);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > lastAscii) return this.cell(at) === text;
      if (bytes[start + index] !== code) return false;
    }
    return this.ends[at] === start + text.length;
  }

  cells(): string[] {
    return Array.from({ length: this.width }, (_, at) => this.cell(at));
  }

  private startOf(at: number): number {
    return at === 0 ? this.start : (this.ends[at - 1] ?? 0) + 1;
  }

  /** Finds the cells of the row that starts here. @returns where the next one does */
  private cut(start: number): number {
    const { bytes, ends, delimiter } = this;
    const { length } = bytes;
    let width = 0;
    let at = start;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === delimiter) ends[width++] = at;
      else if (byte === lineFeed) break;
    }
    ends[width] = at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
    this.start = start;
    this.width = width + 1;
    return at + 1;
  }
}
