import { mergedRows } from './merged-cells.js';
import { numberFormats } from './number-formats.js';
import { sharedTexts } from './shared-texts.js';
import { listSheets, type ListedSheet } from './sheet-list.js';
import { SheetRows, type WorkbookTexts } from './sheet-rows.js';
import { ZipFile } from '../zip-files/index.js';

/** A title and some remarks may stand above a header, and a header may have two rows. */
export const headRows = 22;
/** Of the rows that are given on together. */
const blockRows = 500;
const longestGap = 50;

/** The top of a sheet, its rows at their places. */
export interface SheetHead {
  name: string;
  hidden: boolean;
  rows: string[][];
}

/** Rows that follow each other in a sheet without a gap. */
export interface SheetBlock {
  /** Place of the sheet among those asked for. */
  sheet: number;
  /** Number of the first row, as the spreadsheet shows it. */
  first: number;
  rows: string[][];
  /** How much of the sheet has been read, 1 at its end. */
  share: number;
}

interface OpenedWorkbook {
  zip: ZipFile;
  sheets: ListedSheet[];
  texts: WorkbookTexts;
}

async function openWorkbook(path: string): Promise<OpenedWorkbook> {
  const zip = await ZipFile.open(path);
  const { sheets, from1904 } = await listSheets(zip);
  return { zip, sheets, texts: { shared: await sharedTexts(zip), formats: await numberFormats(zip), from1904 } };
}

export async function readHeads(path: string): Promise<SheetHead[]> {
  const workbook = await openWorkbook(path);
  const heads: SheetHead[] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    const rows: string[][] = [];
    for await (const block of rowsOf(workbook, part)) {
      for (const { row, cells } of block.rows) if (row <= headRows) rows[row - 1] = cells;
      if (block.rows.length > 0) break;
    }
    heads.push({ name, hidden, rows: Array.from(rows, (cells: string[] | undefined) => cells ?? []) });
  }
  return heads;
}

/** @param places of the sheets to read, among all of the workbook */
export async function* readBlocks(path: string, places: readonly number[]): AsyncGenerator<SheetBlock> {
  const workbook = await openWorkbook(path);
  for (const [sheet, place] of places.entries()) {
    const part = workbook.sheets[place]?.part;
    if (part === undefined) continue;
    const bytes = Math.max(1, workbook.zip.bytesOf(part));
    for await (const { rows, read } of rowsOf(workbook, part)) {
      for (const block of withoutGaps(rows)) yield { sheet, share: read / bytes, ...block };
    }
  }
}

/** Missing rows stand as empty ones; where many are missing the rows are cut. */
function withoutGaps(rows: SheetRows['ready']): { first: number; rows: string[][] }[] {
  const blocks: { first: number; rows: string[][] }[] = [];
  for (const { row, cells } of rows) {
    let block = blocks.at(-1);
    if (!block || row - block.first - block.rows.length > longestGap) blocks.push((block = { first: row, rows: [] }));
    while (block.first + block.rows.length < row) block.rows.push([]);
    block.rows.push(cells);
  }
  return blocks;
}

async function* rowsOf(
  { zip, texts }: OpenedWorkbook,
  part: string,
): AsyncGenerator<{ rows: SheetRows['ready']; read: number }> {
  const sheet = new SheetRows(texts, await mergedRows(zip, part));
  let read = 0;
  for await (const chunk of zip.chunks(part)) {
    sheet.write(chunk);
    read += chunk.length;
    if (sheet.ready.length < blockRows) continue;
    yield { rows: sheet.ready, read };
    sheet.ready = [];
  }
  sheet.end();
  yield { rows: sheet.ready, read };
}
