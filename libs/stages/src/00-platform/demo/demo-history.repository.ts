import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openRecord } from './demo-removal.repository.js';

/** When what was just done to a batch of the demo is to have happened. */
export interface DemoMoment {
  batchNo: string;
  at: Date;
}

/** Imports of many batches, and when they are to have been handed over. */
export interface DemoImports {
  ids: readonly string[];
  at: Date;
}

/** The dates between now and then of each row of a batch, written since a moment. */
const moments = `
  moments as (
    select b.id, m.at, (m.at at time zone 'Asia/Shanghai')::date - (now() at time zone 'Asia/Shanghai')::date as days
    from jsonb_to_recordset($1) as m("batchNo" text, at timestamptz) join batches b on b.batch_no = m."batchNo")`;
const then = (column: string): string => `m.at + (t.${column} - $2::timestamptz)`;
const ifNew = (column: string): string =>
  `${column} = case when t.${column} >= $2 then ${then(column)} else t.${column} end`;

/** Rows of a batch whose one time is when they were written. */
const dated: readonly [table: string, column: string][] = [
  ['batches', 'created_at'],
  ['component_comparisons', 'recorded_at'],
  ['store_receipts', 'recorded_at'],
  ['emc_tests', 'recorded_at'],
  ['draws', 'drawn_at'],
  ['verifications', 'recorded_at'],
  ['return_handovers', 'recorded_at'],
];

const redatings = [
  ...dated.map(([table, column]) => {
    const key = table === 'batches' ? 'id' : 'batch_id';
    return `update ${table} t set ${column} = ${then(column)} from moments m where t.${key} = m.id and t.${column} >= $2`;
  }),
  // When the institute answers counts from the day that was given, every other day from today.
  `update events t set at = ${then('at')}, details = case when t.details ? 'dueOn' and t.kind <> 'emc-samples-sent'
     then jsonb_set(t.details, '{dueOn}', to_jsonb(((t.details ->> 'dueOn')::date + m.days)::text)) else t.details end
   from moments m where t.batch_id = m.id and t.at >= $2`,
  `update sampling_inspections t set ${ifNew('opened_at')}, ${ifNew('decided_at')}, ${ifNew('disposed_at')},
     opened_on = case when t.opened_at >= $2 then t.opened_on + m.days else t.opened_on end
   from moments m where t.batch_id = m.id and greatest(t.opened_at, t.decided_at, t.disposed_at) >= $2`,
  `update sampling_results t set recorded_at = ${then('recorded_at')} from moments m, sampling_inspections i
   where i.batch_id = m.id and t.inspection_id = i.id and t.recorded_at >= $2`,
  `update verification_rounds t set ${ifNew('opened_at')}, ${ifNew('judged_at')},
     opened_on = case when t.opened_at >= $2 then t.opened_on + m.days else t.opened_on end
   from moments m where t.batch_id = m.id and greatest(t.opened_at, t.judged_at) >= $2`,
  `update rectifications t set ordered_at = ${then('ordered_at')}, due_on = t.due_on + m.days
   from moments m where t.batch_id = m.id and t.ordered_at >= $2`,
  `update quality_problems t set ${ifNew('raised_at')}, ${ifNew('closed_at')},
     ${['due_on', 'close_on', 'next_due_on'].map((day) => `${day} = case when t.raised_at >= $2 then t.${day} + m.days else t.${day} end`).join(', ')}
   from moments m where t.batch_id = m.id and greatest(t.raised_at, t.closed_at) >= $2`,
  `update problem_events t set at = ${then('at')} from moments m, quality_problems p
   where p.batch_id = m.id and t.problem_id = p.id and t.at >= $2`,
];

/** All of them at once: no two touch the same table's same rows. */
const redateAll = `with ${moments}, ${redatings.map((one, at) => `part${at} as (${one})`).join(', ')} select id from moments`;

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
  async redate(manager: EntityManager, since: Date, batches: readonly DemoMoment[]): Promise<void> {
    await openRecord(manager);
    await manager.query(redateAll, [JSON.stringify(batches), since]);
  }

  /** Dates back imports that were handed over after a moment: by how long this moment comes after that of the story. */
  async redateImports(manager: EntityManager, since: Date, { ids, at }: DemoImports): Promise<void> {
    await manager.query(
      `update imports set created_at = $2::timestamptz + (created_at - $1::timestamptz), checked_at = $2::timestamptz + (checked_at - $1::timestamptz),
         committed_at = $2::timestamptz + (committed_at - $1::timestamptz) where id = any ($3)`,
      [since, at, ids],
    );
  }

  /** Until the transaction ends no indicator is computed: whoever computes one takes this turn. */
  async holdIndicators(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('indicators', 40))`);
  }
}
