import { createReadStream, type ReadStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { DomainError } from '#libs/rules';
import { cellText } from './cell-text.js';
import { checkWorkbook } from './check-workbook.js';
import { ListedRow, type Row } from './row.js';
import type { RowBlock, RowSource } from './row-source.js';
import { broken } from './zip-entries.js';

const blockRows = 500;
const mostColumns = 500;

type Sheet = ExcelJS.stream.xlsx.WorksheetReader & { state?: string };

/** The first sheet of a workbook that is not hidden. */
export async function xlsxRows(path: string, bytes: number): Promise<RowSource> {
  await checkWorkbook(path, bytes);
  return { format: 'xlsx', encoding: 'utf-8', bytes, blocks: () => blocksOf(path) };
}

/** The reader loses a part of a sound file now and then: once in hundreds of times on a busy machine. */
const attempts = 3;

/** What fails before its first row is read again from the start; what fails after that, or always, is broken. */
async function* blocksOf(path: string): AsyncGenerator<RowBlock> {
  for (let attempt = 1; ; attempt++) {
    let begun = false;
    try {
      for await (const block of readThrough(path)) {
        begun = true;
        yield block;
      }
      return;
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (begun || attempt === attempts) throw broken((error as Error).message);
    }
  }
}

async function* readThrough(path: string): AsyncGenerator<RowBlock> {
  const file = createReadStream(path, { highWaterMark: 1 << 16 });
  try {
    const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, { styles: 'cache' });
    for await (const sheet of workbook as AsyncIterable<Sheet>) {
      if (sheet.state === 'hidden' || sheet.state === 'veryHidden') {
        await passOver(sheet);
        continue;
      }
      yield* blocksOfSheet(sheet, file);
      return;
    }
  } finally {
    file.destroy();
  }
}

/**
 * Sheets wait in temporary files, which are opened when their turn comes and taken away when it is over: one that is not read
 * may be gone before it is open, and that fault would end the process.
 */
async function passOver(sheet: Sheet): Promise<void> {
  for await (const row of sheet) if (row.cellCount > mostColumns) return;
}

async function* blocksOfSheet(sheet: Sheet, file: ReadStream): AsyncGenerator<RowBlock> {
  let rows: Row[] = [];
  let number = 0;
  for await (const row of sheet) {
    // Rows without a cell are left out of the file: they count, so that row numbers stay those of the sheet.
    for (number++; number < row.number && rows.length < blockRows; number++) rows.push(new ListedRow([]));
    number = row.number;
    rows.push(new ListedRow(cellsOf(row)));
    if (rows.length < blockRows) continue;
    yield { rows, bytes: file.bytesRead };
    rows = [];
  }
  yield { rows, bytes: file.bytesRead };
}

function cellsOf(row: ExcelJS.Row): string[] {
  if (row.cellCount > mostColumns) throw new DomainError('too-many-columns', { most: mostColumns });
  return Array.from({ length: row.cellCount }, (_, index) => cellText(row.findCell(index + 1)?.value));
}
