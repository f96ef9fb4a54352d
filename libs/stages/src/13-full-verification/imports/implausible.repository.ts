import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Rows of a file that one thing is to be said of. */
export interface ImplausibleRows {
  code: string;
  params: Record<string, unknown>;
  rows: { row: number; assetNo: string }[];
}

const minute = `date_trunc('minute', verified_at)`;

@Injectable()
export class ImplausibleRepository {
  /**
   * Meters verified before their batch arrived, and several at one position of a rig in one minute, all within the rows of the
   * import. Meters are looked up only when a row is older than the youngest of the batches that the file is about.
   */
  async find(manager: EntityManager, importId: string): Promise<ImplausibleRows[]> {
    return manager.query<ImplausibleRows[]>(
      `with staged as materialized (
         select row_no, asset_no, rig_id, position, verified_at from rig_results where import_id = $1),
       about as (
         select max(b.arrived_on)::timestamp at time zone 'Asia/Shanghai' as last from import_rounds noted
         join verification_rounds rd on rd.id = noted.round_id join batches b on b.id = rd.batch_id where noted.import_id = $1),
       early as materialized (select s.* from staged s where s.verified_at < (select last from about))
       select 'verified-before-arrival' as code,
         jsonb_build_object('batchNo', b.batch_no, 'arrivedOn', b.arrived_on) as params,
         jsonb_agg(jsonb_build_object('row', e.row_no, 'assetNo', e.asset_no) order by e.row_no) as rows
       from early e join meters m on m.asset_no = e.asset_no join batches b on b.id = m.batch_id
       where (e.verified_at at time zone 'Asia/Shanghai')::date < b.arrived_on group by b.id
       union all
       select 'position-shared', jsonb_build_object('rigCode', rigs.code, 'position', shared.position, 'meters', meters,
         'verifiedAt', to_char(shared.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')), rows
       from (select rig_id, position, ${minute} as at, count(distinct asset_no) as meters,
           jsonb_agg(jsonb_build_object('row', row_no, 'assetNo', asset_no) order by row_no) as rows
         from staged where (rig_id, position, ${minute}) in (
           select rig_id, position, ${minute} from staged group by 1, 2, 3 having count(*) > 1)
         group by 1, 2, 3 having count(distinct asset_no) > 1) shared
       join rigs on rigs.id = shared.rig_id`,
      [importId],
    );
  }

  async drop(manager: EntityManager, importId: string, rows: readonly number[]): Promise<void> {
    await manager.query(
      `with gone as (delete from rig_results where import_id = $1 and row_no = any($2) returning asset_no),
       counted as (
         select rd.id, count(*) as meters from gone join meters m on m.asset_no = gone.asset_no
         join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open' group by 1)
       update import_rounds noted set meters = noted.meters - counted.meters from counted
       where noted.import_id = $1 and noted.round_id = counted.id`,
      [importId, rows],
    );
  }
}
