import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { analyzeStaged, type SetCounts } from '#stages/00-platform/import-kinds';
import type { SampleResult } from '../inspections/index.js';

interface RefusedRow {
  row: number;
  assetNo: string;
  code: string;
  params: Record<string, unknown>;
}

/** Staged rows of $1 with their meter's latest inspection, and what is recorded of the meter in it. */
const seen = `
  select s.*, b.batch_no as own_batch, b.state, i.id as inspection_id, i.disposition, i.verdict,
    m.id as meter_id, m.id = any (d.drawn) as drawn, r.id as result_id,
    r.result is not distinct from s.result and r.fault_kind is not distinct from s.fault_kind as same
  from sample_rows s
  left join meters m on m.asset_no = s.asset_no
  left join batches b on b.id = m.batch_id
  left join lateral (
    select * from sampling_inspections its where its.batch_id = b.id order by number desc limit 1) i on true
  left join draws d on d.id = i.draw_id
  left join sampling_results r on r.inspection_id = i.id and r.meter_id = m.id and r.current
  where s.import_id = $1`;

@Injectable()
export class SampleRowsRepository {
  /** Takes away, and gives, staged rows that cannot be recorded, and why. */
  async refused(manager: EntityManager, importId: string): Promise<RefusedRow[]> {
    await analyzeStaged(manager, 'sample_rows (import_id, asset_no)');
    const [rows] = await manager.query<[RefusedRow[], number]>(
      `with seen as (${seen}),
       judged as (
         select seen.*, min(row_no) over (partition by asset_no) as first from seen),
       bad as (
         select row_no, first, own_batch, batch_no, case
           when first < row_no then 'repeated-in-file' when meter_id is null then 'meter-unknown'
           when batch_no <> '' and batch_no <> own_batch then 'foreign-meter'
           when state = 'sampling' and (inspection_id is null or disposition is not null) then 'sample-not-drawn'
           when inspection_id is null or state <> 'sampling' and verdict is distinct from 'accepted' then 'not-at-sampling'
           when not drawn then 'meter-not-in-sample'
           when result_id is not null and not same and state <> 'sampling' then 'sampling-closed' end as code, state
         from judged)
       delete from sample_rows s using bad where s.import_id = $1 and s.row_no = bad.row_no and bad.code is not null
       returning s.row_no as row, s.asset_no as "assetNo", bad.code,
         jsonb_build_object('assetNo', s.asset_no, 'first', bad.first, 'batchNo', bad.own_batch, 'expected', bad.batch_no,
           'state', bad.state) as params`,
      [importId],
    );
    return rows;
  }

  /** Takes away rows that are recorded already; counts those that would change what is. */
  async compare(manager: EntityManager, importId: string): Promise<SetCounts> {
    const [row] = await manager.query<[SetCounts]>(
      `with seen as (${seen}),
       gone as (
         delete from sample_rows s using seen
         where s.import_id = $1 and s.row_no = seen.row_no and seen.result_id is not null and seen.same)
       select count(*) filter (where result_id is not null and same)::int as "duplicateRows",
         count(*) filter (where result_id is not null and not same)::int as "changedRows" from seen`,
      [importId],
    );
    return row;
  }

  /** In the order of the batches, so that two imports lock them in the same one. */
  byBatch(manager: EntityManager, importId: string): Promise<{ batchNo: string; results: SampleResult[] }[]> {
    return manager.query<{ batchNo: string; results: SampleResult[] }[]>(
      `select b.batch_no as "batchNo", jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
         'assetNo', s.asset_no, 'result', s.result, 'faultKind', s.fault_kind)) order by s.row_no) as results
       from sample_rows s join meters m on m.asset_no = s.asset_no join batches b on b.id = m.batch_id
       where s.import_id = $1 group by b.id order by b.id`,
      [importId],
    );
  }

  /** Inspections that results of a file stand in, with what speaks against taking them out. */
  recorded(
    manager: EntityManager,
    importId: string,
  ): Promise<{ batchNo: string; inspectionId: number; meterIds: number[]; corrected: string | null }[]> {
    return manager.query(
      `select b.batch_no as "batchNo", i.id as "inspectionId", array_agg(r.meter_id) as "meterIds",
         min(m.asset_no) filter (where not r.current) as corrected
       from sampling_results r join sampling_inspections i on i.id = r.inspection_id join batches b on b.id = i.batch_id
       join meters m on m.id = r.meter_id where r.import_id = $1 group by b.id, i.id order by b.id`,
      [importId],
    );
  }

  async discard(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(`delete from sample_rows where import_id = $1`, [importId]);
  }
}
