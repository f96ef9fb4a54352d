import { columnOf, mostColumns } from './cell-place.js';
import type { ZipFile } from '../zip-files/index.js';

/** Rows of one column, the first and the last, that show one value. */
export interface MergedRows {
  first: number;
  last: number;
  column: number;
}

const mostTail = 2 ** 24;
const mostRanges = 100_000;
const mark = Buffer.from('mergeCells');
const range =
  /<(?:\w+:)?mergeCell\s[^>]{0,200}?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})["']/g;

/**
 * What a sheet says of merged cells stands behind its rows: the sheet is unpacked once for it and not parsed. Of a range only
 * its first column holds downwards; what is merged in one row only is left out.
 */
export async function mergedRows(zip: ZipFile, part: string): Promise<MergedRows[]> {
  const found: MergedRows[] = [];
  for (const [, letters = '', first = '', last = ''] of (await textOfRanges(zip, part)).matchAll(range)) {
    const merged = { first: Number(first), last: Number(last), column: columnOf(letters) };
    if (merged.last > merged.first && merged.column < mostColumns) found.push(merged);
    if (found.length === mostRanges) break;
  }
  return found.sort((a, b) => a.first - b.first);
}

async function textOfRanges(zip: ZipFile, part: string): Promise<string> {
  const pieces: Buffer[] = [];
  let [bytes, before] = [0, Buffer.alloc(0)];
  for await (const chunk of zip.chunks(part)) {
    if (bytes > mostTail) continue;
    const seen = pieces.length > 0 ? chunk : Buffer.concat([before, chunk]);
    const start = pieces.length > 0 ? 0 : seen.indexOf(mark);
    before = Buffer.from(seen.subarray(-mark.length));
    if (start < 0) continue;
    pieces.push(Buffer.from(seen.subarray(start)));
    bytes += seen.length;
  }
  return Buffer.concat(pieces).toString('latin1');
}

/** Puts the value of merged rows into each of them, row by row downwards. */
export class MergedValues {
  private next = 0;
  private readonly open = new Map<number, { last: number; value: string }>();

  constructor(private readonly ranges: readonly MergedRows[]) {}

  /** A row that has nothing of its own stays empty. */
  fill(row: number, cells: string[]): void {
    const own = cells.some((cell) => cell !== '');
    for (let range = this.ranges[this.next]; range && range.first <= row; range = this.ranges[++this.next]) {
      const value = range.first === row ? (cells[range.column] ?? '') : '';
      if (value !== '') this.open.set(range.column, { last: range.last, value });
    }
    if (own && this.open.size > 0) this.fillOpen(row, cells);
  }

  private fillOpen(row: number, cells: string[]): void {
    for (const [column, { last, value }] of this.open) {
      if (last < row) this.open.delete(column);
      else if ((cells[column] ?? '') === '') {
        while (cells.length < column) cells.push('');
        cells[column] = value;
      }
    }
  }
}
