import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BatchRun } from './batch-runs.js';

/** A staged row that cannot stay, and why. */
export interface RefusedRow {
  row: number;
  assetNo: string;
  code: string;
  params: Record<string, unknown>;
}

const facts = (alias: string): string =>
  `row(${alias}.rig_id, ${alias}.position, ${alias}.verified_at, ${alias}.verifier_id, ${alias}.checker_id, ${alias}.temperature,
   ${alias}.humidity, ${alias}.items, ${alias}.clock_daily_error, ${alias}.rig_conclusion)`;

/** What is recorded of a staged result's meter: in the open round, or else handed over before under the same task. */
const withRecorded = `
  rig_results s
  join meters m on m.asset_no = s.asset_no
  left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
  left join verifications v on v.meter_id = m.id and v.round = rd.round and v.current
  left join lateral (
    select c.* from rig_results c
    where c.id = v.result_id or (v.id is null and c.asset_no = s.asset_no and c.task_no = s.task_no and c.id <> s.id
      and (c.import_id is null or c.import_id in (select id from imports where state = 'committed')))
    order by c.id desc limit 1) recorded on true
  where s.import_id = $1`;

/** The last readings that were handed over before of a staged meter under the same task. */
const withLatest = `
  rig_readings s join lateral (
    select c.* from rig_readings c where c.asset_no = s.asset_no and c.task_no = s.task_no and c.id <> s.id
      and (c.import_id is null or c.import_id in (select id from imports where state = 'committed'))
    order by c.id desc limit 1) old on true
  where s.import_id = $1`;

@Injectable()
export class StagedResultsRepository {
  async discard(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(`delete from rig_results where import_id = $1`, [importId]);
    await manager.query(`delete from rig_readings where import_id = $1`, [importId]);
  }

  /** Takes away, and gives, staged results that stand twice in the file, or whose meter is unknown, foreign or not up for verification. */
  async refusedResults(manager: EntityManager, importId: string, runs: readonly BatchRun[]): Promise<RefusedRow[]> {
    const [rows] = await manager.query<[RefusedRow[], number]>(
      `with numbered as (
         select id, row_no, asset_no, first_value(row_no) over (partition by asset_no order by row_no) as first
         from rig_results where import_id = $1),
       named as (select * from unnest($2::int[], $3::int[], $4::text[]) as run(first_row, last_row, batch_no)),
       seen as (
         select n.*, m.id as meter_id, m.state, b.batch_no, rd.id as round_id,
           (select batch_no from named where n.row_no between first_row and last_row limit 1) as named_batch
         from numbered n left join meters m on m.asset_no = n.asset_no left join batches b on b.id = m.batch_id
         left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'),
       judged as (
         select *, case when first <> row_no then 'repeated-in-file' when meter_id is null then 'meter-unknown'
           when named_batch <> batch_no then 'foreign-meter' when round_id is null or state <> 'in-store' then 'round-not-open'
           end as code from seen)
       delete from rig_results s using judged j where s.id = j.id and j.code is not null
       returning s.row_no as row, s.asset_no as "assetNo", j.code,
         jsonb_build_object('assetNo', s.asset_no, 'first', j.first, 'batchNo', j.batch_no, 'expected', j.named_batch, 'state', j.state) as params`,
      [importId, runs.map(({ from }) => from), runs.map(({ to }) => to), runs.map(({ batchNo }) => batchNo)],
    );
    return rows;
  }

  /** Takes away results that are recorded already. @returns how many */
  async dropKnownResults(manager: EntityManager, importId: string): Promise<number> {
    await manager.query(`analyze rig_results (import_id, asset_no)`);
    const [, duplicateRows] = await manager.query<[unknown, number]>(
      `delete from rig_results where id in (
         select s.id from ${withRecorded} and recorded.id is not null and ${facts('s')} is not distinct from ${facts('recorded')})`,
      [importId],
    );
    return duplicateRows;
  }

  /** Results that would change what is recorded in the open round. */
  async changedResults(manager: EntityManager, importId: string): Promise<number> {
    const [row] = await manager.query<[{ changedRows: number }]>(
      `select count(*)::int as "changedRows" from ${withRecorded} and v.id is not null`,
      [importId],
    );
    return row.changedRows;
  }

  /** Takes away staged readings whose meter is unknown or not up for verification; gives their asset numbers and why. */
  async refusedReadings(manager: EntityManager, importId: string): Promise<RefusedRow[]> {
    const [rows] = await manager.query<[RefusedRow[], number]>(
      `with seen as (
         select s.id, b.batch_no, m.state, case when m.id is null then 'meter-unknown'
           when rd.id is null or m.state <> 'in-store' then 'round-not-open' end as code
         from rig_readings s left join meters m on m.asset_no = s.asset_no left join batches b on b.id = m.batch_id
         left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open' where s.import_id = $1)
       delete from rig_readings s using seen where s.id = seen.id and seen.code is not null
       returning s.row_no as row, s.asset_no as "assetNo", seen.code,
         jsonb_build_object('assetNo', s.asset_no, 'batchNo', seen.batch_no, 'state', seen.state) as params`,
      [importId],
    );
    return rows;
  }

  /** Takes away readings that were handed over already. @returns how many rows of the file */
  async dropKnownReadings(manager: EntityManager, importId: string): Promise<number> {
    await manager.query(`analyze rig_readings (import_id, asset_no)`);
    const [gone] = await manager.query<[{ rows: number }[], number]>(
      `delete from rig_readings where id in (
         select s.id from ${withLatest} and s.withheld = old.withheld and s.scheme_id = old.scheme_id
           and s.readings = old.readings and s.rig_conclusions is not distinct from old.rig_conclusions)
       returning cardinality(readings) as rows`,
      [importId],
    );
    return gone.reduce((sum, { rows }) => sum + rows, 0);
  }

  /** Rows of the file whose readings would change what is recorded. */
  async changedReadings(manager: EntityManager, importId: string): Promise<number> {
    const [row] = await manager.query<[{ changedRows: number }]>(
      `select coalesce(sum(cardinality(s.readings)), 0)::int as "changedRows" from ${withLatest} and old.withheld = 0`,
      [importId],
    );
    return row.changedRows;
  }
}
