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
}

/** The corrections of the cell: the last of them, when no check has read it yet, and what the first one found. */
const ofCell = `from import_corrections c where c.import_id = e.import_id and c.row = e.row and c."column" = e."column"`;
const select = `select e.row, e.ordinal, e."column", e.value, e.rule, e.params,
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

function errorOf({ ordinal: _, params, ...cell }: ErrorRow, language: Language): RowError {
  return { ...cell, message: messageOf(cell.rule, params, language), hint: hintOf(cell.rule, params, language) };
}
