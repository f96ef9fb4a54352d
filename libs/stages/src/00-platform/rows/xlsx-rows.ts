import { blocksOfWorkbook, headsOfWorkbook } from '../workbooks/index.js';
import { ListedRow } from './row.js';
import { numberOfRow } from './row-number.js';
import type { RowBlock, RowSource } from './row-source.js';

/** The rows of a workbook, sheet after sheet. */
export function xlsxRows(path: string, bytes: number): RowSource {
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    bytes,
    tops: () => headsOfWorkbook(path),
    blocks: (sheets = [0]) => blocksOf(path, bytes, sheets),
  };
}

/** How far a workbook has been read is told by its sheets, as if each were as long as the others. */
async function* blocksOf(path: string, bytes: number, sheets: readonly number[]): AsyncGenerator<RowBlock> {
  for await (const { sheet, first, rows, share } of blocksOfWorkbook(path, sheets)) {
    const read = Math.round((bytes * (sheet + share)) / sheets.length);
    yield { rows: rows.map((cells) => new ListedRow(cells)), first: numberOfRow(sheet, first), bytes: read };
  }
}
