import { DomainError } from '#libs/rules';
import { mostRows, type RowSource } from '../rows/index.js';
import type { Fault } from './import-kind.js';
import type { Layout } from './layout.js';

/** What becomes of the rows below the header. */
export interface DataRows {
  take: (cells: readonly string[], row: number) => void;
  /** The row is cut off or has cells too many. */
  miss: (cells: readonly string[], row: number, fault: Fault) => void;
  /** After each block of rows, before the next is read. */
  settle: (rows: number, bytes: number) => Promise<void>;
}

/** The first rows of a file, where its header is. */
export async function firstRows(source: RowSource): Promise<string[][]> {
  for await (const { rows } of source.blocks()) return rows;
  return [];
}

/**
 * Reads the data rows, numbered from 1 as they stand below the header; blank ones have a number and are passed over.
 * @returns how many there are
 * @throws DomainError `too-many-rows`
 */
export async function readDataRows(source: RowSource, layout: Layout, rows: DataRows): Promise<number> {
  const { header } = layout.facts;
  let row = -layout.facts.rowsBefore;
  let count = 0;
  for await (const block of source.blocks()) {
    for (const cells of block.rows) {
      row++;
      if (row < 1 || isBlank(cells)) continue;
      count++;
      const fault = cells.length === header.length ? null : widthFault(cells, layout, source.format);
      if (fault) rows.miss(cells, row, fault);
      else rows.take(cells, row);
    }
    if (count > mostRows) throw new DomainError('too-many-rows', { most: mostRows });
    await rows.settle(count, block.bytes);
  }
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Spreadsheets do not write empty cells at the end of a row; in text a cell that is not there is a row cut off. */
function widthFault(cells: readonly string[], layout: Layout, format: RowSource['format']): Fault | null {
  const expected = layout.facts.header.length;
  const params = { expected, found: cells.length };
  if (cells.length < layout.width && format === 'csv') return { code: 'too-few-fields', params };
  const extra = cells.slice(expected).some((cell) => cell.trim() !== '');
  return extra ? { code: 'too-many-fields', params } : null;
}
