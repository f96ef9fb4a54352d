import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** When what was just done to a batch of the demo is to have happened. */
export interface DemoMoment {
  batchNo: string;
  at: Date;
}

/** The dates between now and then of each row of a batch, written since a moment. */
const moments = `
  moments as (
    select b.id, m.at, (m.at at time zone 'Asia/Shanghai')::date - (now() at time zone 'Asia/Shanghai')::date as days
    from jsonb_to_recordset($1) as m("batchNo" text, at timestamptz) join batches b on b.batch_no = m."batchNo")`;
const then = (column: string): string => `m.at + (${column} - $2::timestamptz)`;

const redatings = [
  `update events t set at = ${then('t.at')}, details = case when t.details ? 'dueOn'
     then jsonb_set(t.details, '{dueOn}', to_jsonb(((t.details ->> 'dueOn')::date + m.days)::text)) else t.details end
   from moments m where t.batch_id = m.id and t.at >= $2`,
  `update batches t set created_at = ${then('t.created_at')} from moments m where t.id = m.id and t.created_at >= $2`,
  `update verification_rounds t set
     opened_at = case when t.opened_at >= $2 then ${then('t.opened_at')} else t.opened_at end,
     opened_on = case when t.opened_at >= $2 then t.opened_on + m.days else t.opened_on end,
     judged_at = case when t.judged_at >= $2 then ${then('t.judged_at')} else t.judged_at end
   from moments m where t.batch_id = m.id and (t.opened_at >= $2 or t.judged_at >= $2)`,
  `update rectifications t set ordered_at = ${then('t.ordered_at')}, due_on = t.due_on + m.days
   from moments m where t.batch_id = m.id and t.ordered_at >= $2`,
  `update quality_problems t set raised_at = ${then('t.raised_at')}, due_on = t.due_on + m.days
   from moments m where t.batch_id = m.id and t.raised_at >= $2`,
  `update verifications t set recorded_at = ${then('t.recorded_at')}
   from moments m where t.batch_id = m.id and t.recorded_at >= $2`,
];

/**
 * The demo is made through the product's own services, which know of no time but now; afterwards what they wrote is put
 * where it belongs in the years before. For data of a demo only: facts are never dated back otherwise.
 */
@Injectable()
export class DemoHistory {
  /** The database's clock, by which rows are dated. */
  async now(manager: EntityManager): Promise<Date> {
    const [row] = await manager.query<[{ now: Date }]>('select clock_timestamp() as now');
    return row.now;
  }

  /** Dates back what was written of these batches since a moment. */
  async redate(manager: EntityManager, since: Date, batches: readonly DemoMoment[]): Promise<number[]> {
    const list = JSON.stringify(batches);
    for (const redating of redatings) await manager.query(`with ${moments} ${redating}`, [list, since]);
    const rows = await manager.query<{ id: number }[]>(`with ${moments} select id from moments`, [list]);
    return rows.map(({ id }) => id);
  }

  /** Dates back imports that were handed over since a moment: the first at `at`, the others as much later as they were. */
  async redateImports(manager: EntityManager, since: Date, at: Date): Promise<void> {
    await manager.query(
      `update imports set created_at = $2::timestamptz + (created_at - $1::timestamptz), checked_at = $2::timestamptz + (checked_at - $1::timestamptz),
         committed_at = $2::timestamptz + (committed_at - $1::timestamptz) where created_at >= $1`,
      [since, at],
    );
  }
}
