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
  column: string | null;
  value: string | null;
  rule: string;
  message: string;
  hint: string | null;
}

interface ErrorRow {
  row: number;
  ordinal: number;
  column: string | null;
  value: string | null;
  rule: string;
  params: Record<string, unknown>;
  sheets: { name: string }[] | null;
}

const select = `select row, ordinal, "column", value, rule, params,
  (select recognised -> 'sheets' from imports where id = $1) as sheets from import_errors`;

@Injectable()
export class ImportErrorsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async page(importId: string, query: PageQuery, language: Language): Promise<Page<RowError>> {
    const limit = pageSize(query);
    const [row = 0, ordinal = -1] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<ErrorRow[]>(
      `${select} where import_id = $1 and (row, ordinal) > ($2, $3) order by row, ordinal limit $4`,
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
      `${select} where import_id = $1 and row > $2 and row <= $3 order by row, ordinal`,
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
  const { column, value, rule } = error;
  const { row, sheet, params } = placed(error);
  return {
    row,
    sheet,
    column,
    value,
    rule,
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
