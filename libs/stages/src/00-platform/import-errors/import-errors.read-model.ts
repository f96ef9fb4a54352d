import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Language, type Page, type PageQuery } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { hintOf, messageOf } from './rule-text.js';

/** A cell that broke a rule, as people read it. */
export interface RowError {
  row: number;
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
}

const select = `select row, ordinal, "column", value, rule, params from import_errors`;

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

function errorOf({ row, column, value, rule, params }: ErrorRow, language: Language): RowError {
  return { row, column, value, rule, message: messageOf(rule, params, language), hint: hintOf(rule, params, language) };
}
