import Papa from 'papaparse';
import { DomainError } from '#libs/rules';
import { findDelimiter } from './find-delimiter.js';
import type { RowBlock, RowSource } from './row-source.js';
import { encodingOf, textOf } from './text-encoding.js';

/** A quote that is opened and not closed would make one cell of the rest of the file. */
const longestRow = 1 << 22;

/** Text cut into cells by commas, tabs, semicolons or bars, with quotes or without, with either end of line. */
export async function csvRows(path: string, bytes: number): Promise<RowSource> {
  const encoding = await encodingOf(path);
  return { format: 'csv', encoding, bytes, blocks: () => blocksOf(path, encoding) };
}

async function* blocksOf(path: string, encoding: Awaited<ReturnType<typeof encodingOf>>): AsyncGenerator<RowBlock> {
  let parser: Papa.Parser | undefined;
  let rest = '';
  let read = 0;
  for await (const { text, bytes } of textOf(path, encoding)) {
    rest += text;
    read = bytes;
    parser ??= parserFor(rest);
    const rows = take(parser, rest, true);
    if (rows.data.length > 0) yield { rows: trimmed(rows.data), bytes };
    rest = rest.slice(rows.meta.cursor);
    if (rest.length > longestRow) throw new DomainError('quote-not-closed', {});
  }
  if (!parser) return;
  const last = take(parser, rest, false);
  if (last.errors.some(({ code }) => code === 'MissingQuotes')) throw new DomainError('quote-not-closed', {});
  yield { rows: trimmed(last.data), bytes: read };
}

/** Papa Parse's own loop over a text; what it does about files, encodings and workers is not used. */
function parserFor(text: string): Papa.Parser {
  return new Papa.Parser({ delimiter: findDelimiter(text), newline: '\n' });
}

function take(parser: Papa.Parser, text: string, moreToCome: boolean): Papa.ParseResult<string[]> {
  return parser.parse(text, 0, moreToCome) as Papa.ParseResult<string[]>;
}

/** Rows are cut at line feeds; a carriage return before one belongs to the line's end. */
function trimmed(rows: string[][]): string[][] {
  for (const row of rows) {
    const last = row[row.length - 1];
    if (last !== undefined && last.charCodeAt(last.length - 1) === 13) row[row.length - 1] = last.slice(0, -1);
  }
  return rows;
}
