import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Language, type Page, type PageQuery } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { placeOfRow } from '../rows/index.js';
import { hintOf, messageOf } from './rule-text.js';

/** A cell that broke a rule, as people read it. */
export interface RowError {
  /** As a spreadsheet numbers it. */
  row: number;
  /** Where several sheets were read, the name of this one. */
  sheet: string | null;
  /** What a correction names it by: it tells the sheets apart, too. */
  number: number;
  column: string | null;
  value: string | null;
  rule: string;
  message: string;
  hint: string | null;
  /** What is read instead at the next check. */
  corrected: string | null;
  /** What the file has, when the value is a correction already. */
  captured: string | null;
}

interface ErrorRow {
  row: number;
  ordinal: number;
  column: string | null;
  value: string | null;
  rule: string;
  params: Record<string, unknown>;
  corrected: string | null;
  captured: string | null;
  sheets: { name: string }[] | null;
}

/** The corrections of the cell: the last of them, when no check has read it yet, and what the first one found. */
const ofCell = `from import_corrections c where c.import_id = e.import_id and c.row = e.row and c."column" = e."column"`;
const select = `select e.row, e.ordinal, e."column", e.value, e.rule, e.params,
  (select recognised -> 'sheets' from imports where id = $1) as sheets,
  (select c.value ${ofCell} and c.corrected_at > (select i.checked_at from imports i where i.id = e.import_id)
   order by c.id desc limit 1) as corrected,
  (select c.before ${ofCell} order by c.id limit 1) as captured
  from import_errors e`;

@Injectable()
export class ImportErrorsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async page(importId: string, query: PageQuery, language: Language): Promise<Page<RowError>> {
    const limit = pageSize(query);
    const [row = 0, ordinal = -1] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<ErrorRow[]>(
      `${select} where e.import_id = $1 and (e.row, e.ordinal) > ($2, $3) order by e.row, e.ordinal limit $4`,
      [importId, row, ordinal, limit + 1],
    );
    const page = toPage(rows, limit, (error) => [error.row, error.ordinal]);
    return { ...page, items: page.items.map((error) => errorOf(error, language)) };
  }

  /** What is wrong with each of the rows from `after` (without) to `last`. */
  async between(
    importId: string,
    { after, last }: { after: number; last: number },
    language: Language,
  ): Promise<Map<number, RowError[]>> {
    const rows = await this.transaction.manager.query<ErrorRow[]>(
      `${select} where e.import_id = $1 and e.row > $2 and e.row <= $3 order by e.row, e.ordinal`,
      [importId, after, last],
    );
    const found = new Map<number, RowError[]>();
    for (const row of rows) {
      const known = found.get(row.row);
      if (known) known.push(errorOf(row, language));
      else found.set(row.row, [errorOf(row, language)]);
    }
    return found;
  }
}

function errorOf(error: ErrorRow, language: Language): RowError {
  const { column, value, rule, corrected, captured } = error;
  const { row, sheet, params } = placed(error);
  return {
    row,
    sheet,
    number: error.row,
    column,
    value,
    rule,
    corrected,
    captured,
    message: messageOf(rule, params, language),
    hint: hintOf(rule, params, language),
  };
}

/** Where the row stands, and the other one that its fault is about: on another sheet, with that sheet's name. */
function placed({ row, params, sheets }: ErrorRow): Pick<RowError, 'row' | 'sheet'> & Pick<ErrorRow, 'params'> {
  if (!sheets || sheets.length < 2) return { row, sheet: null, params };
  const place = placeOfRow(row);
  const here = { row: place.row, sheet: sheets[place.sheet]?.name ?? null };
  if (typeof params['first'] !== 'number') return { ...here, params };
  const first = placeOfRow(params['first']);
  const elsewhere = first.sheet === place.sheet ? first.row : `${sheets[first.sheet]?.name ?? ''}!${first.row}`;
  return { ...here, params: { ...params, first: elsewhere } };
}
