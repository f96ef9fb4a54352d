import Papa from 'papaparse';
import { DomainError } from '#libs/rules';
import { findDelimiter } from './find-delimiter.js';
import { CutRows, ListedRow, type Row } from './row.js';
import type { RowBlock, RowSource, SheetTop } from './row-source.js';
import { encodingOf, textOf, type TextEncoding } from './text-encoding.js';

/** A quote that is opened and not closed would make one cell of the rest of the file. */
const longestRow = 1 << 22;
const topRows = 50;

const [quote, lineFeed, carriageReturn] = [34, 10, 13];

/** Text cut into cells by commas, tabs, semicolons or bars, with quotes or without, with any end of line. */
export async function csvRows(path: string, bytes: number): Promise<RowSource> {
  const encoding = await encodingOf(path);
  const blocks = (): AsyncGenerator<RowBlock> => blocksOf(path, encoding);
  const tops = async (): Promise<SheetTop[]> => {
    for await (const { rows } of blocks()) return [{ name: '', hidden: false, rows: firstOf(rows) }];
    return [];
  };
  return { format: 'csv', encoding, bytes, tops, blocks };
}

/** A header stands among the first rows. */
function firstOf(rows: Iterable<Row>): string[][] {
  const first: string[][] = [];
  for (const row of rows) {
    if (first.push(row.cells()) === topRows) break;
  }
  return first;
}

async function* blocksOf(path: string, encoding: TextEncoding): AsyncGenerator<RowBlock> {
  let delimiter: string | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let read = 0;
  let bareReturns: boolean | undefined;
  for await (const { text, bytes } of textOf(path, encoding)) {
    bareReturns ??= !text.includes(lineFeed);
    if (bareReturns) returnsToFeeds(text);
    const given = rest.length === 0 ? text : Buffer.concat([rest, text]);
    read = bytes;
    delimiter ??= findDelimiter(given.toString());
    const { rows, length } = wholeRows(given, delimiter);
    if (length > 0) yield { rows, bytes };
    rest = Buffer.from(given.subarray(length));
    if (rest.length > longestRow) throw new DomainError('quote-not-closed', {});
  }
  if (delimiter !== undefined) yield { rows: lastRows(rest, delimiter), bytes: read };
}

/** Spreadsheets on a Macintosh may end their lines with a carriage return and nothing else. */
function returnsToFeeds(text: Buffer): void {
  for (let at = text.indexOf(carriageReturn); at >= 0; at = text.indexOf(carriageReturn, at + 1)) text[at] = lineFeed;
}

/** The rows of a text up to where the last one goes on in the next block, and how many bytes they are. */
function wholeRows(text: Buffer, delimiter: string): { rows: Iterable<Row>; length: number } {
  const lines = text.subarray(0, text.lastIndexOf(lineFeed) + 1);
  if (!text.includes(quote)) return { rows: new CutRows(lines, delimiter), length: lines.length };
  const quoted = lines.toString();
  const { data, meta } = parserFor(delimiter).parse(quoted, 0, true) as Papa.ParseResult<string[]>;
  return { rows: listed(data), length: lines.length - Buffer.byteLength(quoted.slice(meta.cursor)) };
}

function lastRows(text: Buffer, delimiter: string): Iterable<Row> {
  if (!text.includes(quote)) return new CutRows(text, delimiter);
  const { data, errors } = parserFor(delimiter).parse(text.toString(), 0, false) as Papa.ParseResult<string[]>;
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new DomainError('quote-not-closed', {});
  return listed(data);
}

/** Papa Parse's own loop over a text; what it does about files, encodings and workers is not used. */
function parserFor(delimiter: string): Papa.Parser {
  return new Papa.Parser({ delimiter, newline: '\n' });
}

/** Rows are cut at line feeds; a carriage return before one belongs to the line's end. */
function listed(rows: string[][]): Row[] {
  for (const row of rows) {
    const last = row[row.length - 1];
    if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
  }
  return rows.map((row) => new ListedRow(row));
}
