import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page, type PageQuery } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { EventView } from './life-file.dto.js';

const columns = `e.id, e.kind, e.at, u.name as actor, e.from_state as "from", e.to_state as "to", e.place, e.reason,
  (select sum(upper(part) - lower(part))::int from unnest(e.meter_ids) part) as meters, e.details`;

@Injectable()
export class LifeFileReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** What happened to the batch and to sets of its meters, in order. */
  async ofBatch(batchNo: string, query: PageQuery): Promise<Page<EventView>> {
    const batchId = await this.idOf('batch', `select id from batches where batch_no = $1`, batchNo);
    return this.page(batchId, query, `events e left join users u on u.id = e.actor_id where e.batch_id = $1`);
  }

  /**
   * The life file of a meter: the events whose set of meters holds it. The set is found through its GiST index first,
   * whatever the order asked for: few events hold one meter, many hold others.
   */
  async ofMeter(assetNo: string, query: PageQuery): Promise<Page<EventView>> {
    const meterId = await this.idOf('meter', `select id from meters where asset_no = $1`, assetNo);
    const its = `(select * from events where meter_ids @> $1::int offset 0)`;
    return this.page(meterId, query, `${its} e left join users u on u.id = e.actor_id where true`);
  }

  private async idOf(what: string, sql: string, no: string): Promise<number> {
    const [row] = await this.transaction.manager.query<{ id: number }[]>(sql, [no]);
    if (!row) throw new DomainError('not-found', { what, id: no });
    return row.id;
  }

  private async page(id: number, query: PageQuery, source: string): Promise<Page<EventView>> {
    const limit = pageSize(query);
    const [after = 0] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<EventView[]>(
      `select ${columns} from ${source} and e.id > $2 order by e.id limit $3`,
      [id, after, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.id]);
  }
}
