import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MeterReadings } from './gathered-readings.js';

/** Meters that are put together at a time. */
const page = 5000;

const readingsOf = (alias: string, scheme: string): string =>
  `jsonb_build_object('row', coalesce(${alias}.row_no, 0), 'taskNo', ${alias}.task_no, 'assetNo', ${alias}.asset_no,
     'points', ${scheme}.points, 'readings', ${alias}.readings, 'conclusions', coalesce(${alias}.rig_conclusions, ''),
     'withheld', ${alias}.withheld)`;

@Injectable()
export class PartsRepository {
  /** Takes away meters that are staged in several parts, and gives the parts of each, in the order of the file. */
  async take(manager: EntityManager, importId: string): Promise<MeterReadings[][]> {
    const rows = await manager.query<{ parts: MeterReadings[] }[]>(
      `with several as (
         select task_no, asset_no from rig_readings where import_id = $1 group by 1, 2 having count(*) > 1 limit ${page}),
       gone as (
         delete from rig_readings r using several s
         where r.import_id = $1 and r.task_no = s.task_no and r.asset_no = s.asset_no returning r.*)
       select jsonb_agg(${readingsOf('gone', 'ts')} order by gone.id) as parts
       from gone join test_schemes ts on ts.id = gone.scheme_id group by gone.task_no, gone.asset_no order by min(gone.id)`,
      [importId],
    );
    return rows.map(({ parts }) => parts);
  }

  /** Takes away meters whose other rows were committed before with some withheld, and gives both. */
  async takeMended(
    manager: EntityManager,
    importId: string,
  ): Promise<{ before: MeterReadings; brought: MeterReadings }[]> {
    return manager.query<{ before: MeterReadings; brought: MeterReadings }[]>(
      `with mended as (
         select s.id, ${readingsOf('old', 'os')} as before, ${readingsOf('s', 'ss')} as brought
         from rig_readings s join test_schemes ss on ss.id = s.scheme_id
         join lateral (
           select c.* from rig_readings c where c.asset_no = s.asset_no and c.task_no = s.task_no and c.id <> s.id
             and (c.import_id is null or c.import_id in (select id from imports where state = 'committed'))
           order by c.id desc limit 1) old on old.withheld > 0
         join test_schemes os on os.id = old.scheme_id
         where s.import_id = $1),
       gone as (delete from rig_readings where id in (select id from mended))
       select before, brought from mended order by id`,
      [importId],
    );
  }
}
