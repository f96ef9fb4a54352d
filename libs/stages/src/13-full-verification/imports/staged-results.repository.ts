import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Rows of a file that name the same batch, one after another. */
export interface BatchRun {
  from: number;
  to: number;
  batchNo: string;
}

/** Remembers which batch each row names, as runs: files name one batch, or a few in turn. */
export class BatchRuns {
  readonly runs: BatchRun[] = [];

  add(row: number, batchNo: string): void {
    if (batchNo === '') return;
    const last = this.runs.at(-1);
    if (last?.batchNo === batchNo) last.to = row;
    else this.runs.push({ from: row, to: row, batchNo });
  }
}

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
       named as (
         select row_no, batch_no from unnest($2::int[], $3::int[], $4::text[]) as run(first_row, last_row, batch_no),
           generate_series(first_row, last_row) row_no),
       seen as (
         select n.*, m.id as meter_id, m.state, b.batch_no, rd.id as round_id, named.batch_no as named_batch
         from numbered n left join named on named.row_no = n.row_no left join meters m on m.asset_no = n.asset_no left join batches b on b.id = m.batch_id
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

  /** Whether anything was ever handed over of the meters whose results are staged. Statements over all rows follow `analyze`. */
  async anyKnown(manager: EntityManager, importId: string): Promise<boolean> {
    await manager.query(`analyze rig_results (import_id, asset_no)`);
    const rows = await manager.query<unknown[]>(
      `select from rig_results s join rig_results c on c.asset_no = s.asset_no and c.import_id is distinct from s.import_id
       where s.import_id = $1 limit 1`,
      [importId],
    );
    return rows.length > 0;
  }

  /** Takes away results that are recorded already. @returns how many */
  async dropKnownResults(manager: EntityManager, importId: string): Promise<number> {
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
}
