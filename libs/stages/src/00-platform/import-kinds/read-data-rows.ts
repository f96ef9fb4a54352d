import { setImmediate as others } from 'node:timers/promises';
import { DomainError } from '#libs/rules';
import { mostRows, type Row, type RowSource } from '../rows/index.js';
import type { Fault } from './fault.js';
import type { Layout } from './layout.js';

/** What becomes of the rows below the header. */
export interface DataRows {
  take: (row: Row, number: number) => void;
  /** What is read instead of the row as it stands: corrections, and the words of a profile. */
  instead?: (row: Row, number: number) => Row;
  /** The row is cut off or has cells too many. */
  miss: (row: Row, number: number, fault: Fault) => void;
  /** After each block of rows, before the next is read. */
  settle: (rows: number, bytes: number) => Promise<void>;
}

/** Some milliseconds' worth: whoever waits for an answer of this process has a turn in between. */
const rowsOfATurn = 500;

/**
 * Reads the data rows of every sheet that has this header, each with the number that a spreadsheet shows beside it; blank ones
 * have a number and are passed over.
 * @returns how many there are
 * @throws DomainError `too-many-rows`
 */
export async function readDataRows(source: RowSource, layout: Layout, rows: DataRows): Promise<number> {
  const { header, sheets } = layout.facts;
  const { instead } = rows;
  let number = 0;
  let count = 0;
  for await (const block of source.blocks(sheets?.map(({ at }) => at))) {
    if (block.first !== undefined) number = block.first - 1;
    for (const found of block.rows) {
      number++;
      if (!layout.isData(number)) continue;
      const row = instead ? instead(found, number) : found;
      if (row.blank) continue;
      count++;
      const fault = row.width === header.length ? null : widthFault(row, layout, source.format);
      if (fault) rows.miss(row, number, fault);
      else rows.take(row, number);
      if (count % rowsOfATurn === 0) await others();
    }
    if (count > mostRows) throw new DomainError('too-many-rows', { most: mostRows });
    await rows.settle(count, block.bytes);
  }
  return count;
}

/** Spreadsheets do not write empty cells at the end of a row; in text a cell that is not there is a row cut off. */
function widthFault(row: Row, layout: Layout, format: RowSource['format']): Fault | null {
  const expected = layout.facts.header.length;
  const params = { expected, found: row.width };
  if (row.width < layout.width && format === 'csv') return { code: 'too-few-fields', params };
  const extra = row
    .cells()
    .slice(expected)
    .some((cell) => cell.trim() !== '');
  return extra ? { code: 'too-many-fields', params } : null;
}
