import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { WaitingHalves, WaitingHalvesList } from './waiting-halves.dto.js';

/** An open round of a batch. */
export interface OpenRound {
  batchId: number;
  round: number;
}

const counted = `c.import_id in (select id from imports where state = 'committed') and not exists (
  select from verifications used where used.meter_id = m.id and used.round < $2 and used.reading_id = c.id)`;

/** Results without readings, and the tasks under which their meters have readings. $1 the batch, $2 its open round. */
export const lacking = `
  select m.id as meter_id, m.asset_no, v.id as verification_id, r.task_no, r.import_id,
    coalesce(array_agg(distinct c.task_no) filter (where c.id is not null), '{}') as others,
    coalesce(array_agg(distinct c.import_id) filter (where c.id is not null), '{}') as other_imports
  from verifications v join rig_results r on r.id = v.result_id and r.import_id is not null
  join meters m on m.id = v.meter_id
  left join rig_readings c on c.asset_no = m.asset_no and c.task_no <> r.task_no and ${counted}
  where v.batch_id = $1 and v.round = $2 and v.current and v.reading_id is null group by m.id, v.id, r.id`;

/** Readings of meters of which no result has come. */
const orphaned = `
  select m.id as meter_id, m.asset_no, c.task_no, c.import_id
  from meters m join rig_readings c on c.asset_no = m.asset_no and ${counted}
  where m.batch_id = $1 and m.state = 'in-store' and not exists (
    select from verifications v where v.meter_id = m.id and v.round = $2 and v.current)`;

@Injectable()
export class WaitingHalvesReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not-found`, `round-not-open` */
  async openRound(manager: EntityManager, batchNo: string): Promise<OpenRound> {
    const [found] = await manager.query<{ batchId: number; round: number | null }[]>(
      `select b.id as "batchId", rd.round from batches b
       left join verification_rounds rd on rd.batch_id = b.id and rd.state = 'open' where b.batch_no = $1`,
      [batchNo],
    );
    if (!found) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const { batchId, round } = found;
    if (round === null) throw new DomainError('round-not-open', { batchNo });
    return { batchId, round };
  }

  /** Halves that have not met, by the tasks they came under. Looked for among the meters of the batch. */
  async list(batchNo: string, importId?: string): Promise<WaitingHalvesList> {
    const { manager } = this.transaction;
    const { batchId, round } = await this.openRound(manager, batchNo);
    const items = await manager.query<WaitingHalves[]>(
      `select has, task_no as "taskNo", others as "otherTaskNos", count(*)::int as meters, min(asset_no) as "assetNo",
         (select file_name from imports where id::text = min(found.import_id::text)) as "fileName",
         cardinality(others) = 1 as joinable
       from (
         select 'result' as has, meter_id, asset_no, task_no, import_id, others, other_imports from (${lacking}) l
         union all
         select 'readings', meter_id, asset_no, task_no, import_id, '{}', '{}' from (${orphaned}) o) found
       where $3::text is null or import_id::text = $3 or $3 = any(other_imports::text[])
       group by has, task_no, others order by has desc, task_no, others limit 200`,
      [batchId, round, importId ?? null],
    );
    return { round, items };
  }
}
