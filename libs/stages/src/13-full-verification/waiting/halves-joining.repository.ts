import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lacking, type OpenRound } from './waiting-halves.read-model.js';

@Injectable()
export class HalvesJoiningRepository {
  /** Nobody judges the round, or records in it, meanwhile. @returns whether it is still open */
  async hold(manager: EntityManager, { batchId, round }: OpenRound): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `select from verification_rounds where batch_id = $1 and round = $2 and state = 'open' for update`,
      [batchId, round],
    );
    return rows.length > 0;
  }

  /**
   * Puts the readings of a task under that of the results, where a meter has no others. They stay those of their import: undone, it
   * takes them away again.
   */
  async join(manager: EntityManager, of: OpenRound, tasks: { taskNo: string; otherTaskNo: string }): Promise<number[]> {
    const rows = await manager.query<{ meterId: number }[]>(
      `with joined as (
         select l.meter_id, l.asset_no, l.task_no, (
           select max(c.id) from rig_readings c where c.asset_no = l.asset_no and c.task_no = $4
             and c.import_id in (select id from imports where state = 'committed')) as reading_id
         from (${lacking}) l where l.task_no = $3 and l.others = array[$4::text]),
       put as (
         insert into rig_readings (import_id, row_no, task_no, asset_no, scheme_id, readings, rig_conclusions, withheld)
         select q.import_id, q.row_no, j.task_no, q.asset_no, q.scheme_id, q.readings, q.rig_conclusions, q.withheld
         from joined j join rig_readings q on q.id = j.reading_id)
       select meter_id as "meterId" from joined order by meter_id`,
      [of.batchId, of.round, tasks.taskNo, tasks.otherTaskNo],
    );
    return rows.map(({ meterId }) => meterId);
  }
}
