import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Actor, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import type { ToCheckQuery, ToCheckView } from './checking.dto.js';

/** Rounds with what waits in each of them for a checker. */
@Injectable()
export class ToCheckReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The latest round first; the counts of a page only, so that history costs nothing. */
  async page({ userId }: Actor, query: ToCheckQuery): Promise<Page<ToCheckView>> {
    const limit = pageSize(query);
    const [before = null] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<(ToCheckView & { id: number })[]>(
      `with rounds as (
         select rd.id, rd.batch_id, rd.round, rd.state from verification_rounds rd
         where rd.state = $1 and ($2::int is null or rd.id < $2) order by rd.id desc limit $4)
       select rd.id, b.batch_no as "batchNo", s.name as "supplierName", rd.round, rd.state, counts.*
       from rounds rd join batches b on b.id = rd.batch_id join suppliers s on s.id = b.supplier_id
       cross join lateral (
         select coalesce(range_agg(verification_ids) filter (where meaning = 'checked'), '{}') as signed,
           coalesce(range_agg(verification_ids) filter (where meaning = 'returned'), '{}') as returned
         from signatures where batch_id = rd.batch_id and round = rd.round) seals
       cross join lateral (
         select count(*)::int as tested,
           count(*) filter (where state = 'to-check')::int as "toCheck",
           count(*) filter (where state = 'to-check' and verdict = 'fail')::int as failed,
           count(*) filter (where state = 'to-check' and verifier_id = $3)::int as own,
           count(*) filter (where state = 'returned')::int as returned,
           count(*) filter (where state = 'signed')::int as signed
         from (
           select v.verdict, v.verifier_id,
             case when seals.signed @> v.id then 'signed' when seals.returned @> v.id then 'returned' else 'to-check' end as state
           from verifications v
           where v.batch_id = rd.batch_id and v.round = rd.round and v.current and v.verdict is not null) its) counts
       order by rd.id desc`,
      [query.state ?? 'open', before, userId, limit + 1],
    );
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map(({ id: _, ...view }) => view), nextCursor };
  }
}
