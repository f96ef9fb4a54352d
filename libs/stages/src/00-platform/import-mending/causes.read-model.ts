import { Injectable } from '@nestjs/common';
import { problems, type Language } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { hintOf, messageOf } from '../import-errors/index.js';
import { causeKeys, settledNow } from './cause-keys.js';
import type { CauseView } from './mending.dto.js';

interface CauseRow extends Omit<CauseView, 'message' | 'hint'> {
  params: Record<string, string>;
  /** Whether all of its rows have the same parameters. */
  same: boolean;
}

const mostCauses = 50;

@Injectable()
export class CausesReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Why rows are in error, each cause once with the number of its rows, the greatest first. */
  async of(importId: string, language: Language): Promise<CauseView[]> {
    const rows = await this.transaction.manager.query<CauseRow[]>(
      `with cause as (
         select e.rule, e."column", count(distinct e.row)::int as rows, min(e.row) as "firstRow",
           min(e.value) is not distinct from max(e.value) as "sameValue", min(e.value) as value,
           (array_agg(e.params order by e.row, e.ordinal))[1] as params, min(e.params::text) = max(e.params::text) as same
         from import_errors e cross join lateral (
           select coalesce(jsonb_object_agg(key, e.params -> key), '{}') as keys
           from jsonb_array_elements_text($2::jsonb -> e.rule) key) named
         where e.import_id = $1 group by e.rule, e."column", named.keys
         order by rows desc, "firstRow" limit ${mostCauses})
       select rule, "column", rows, "firstRow", "sameValue", case when "sameValue" then value end as value, params, same,
         ${settledNow} as settled
       from cause order by rows desc, "firstRow"`,
      [importId, JSON.stringify(causeKeys)],
    );
    return rows.map(({ same, ...row }) => ({
      ...row,
      message: messageOf(!same && problems[`${row.rule}/many`] ? `${row.rule}/many` : row.rule, row.params, language),
      hint: hintOf(row.rule, row.params, language),
    }));
  }

  /** Cells that the last check has not read as they are now to be read. */
  async mended(importId: string): Promise<number> {
    const [row] = await this.transaction.manager.query<[{ cells: number }]>(
      `select count(distinct (c.row, c.place))::int as cells from import_corrections c join imports i on i.id = c.import_id
       where c.import_id = $1 and c.corrected_at > i.checked_at`,
      [importId],
    );
    return row.cells;
  }
}
