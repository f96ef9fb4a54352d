import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { monthNumber } from '#libs/rules';
import { parsePeriod, periodsTouched } from '#rules/40-indicators';
import { replacing, type PeriodRange } from '../cells/index.js';

/** The cells of one period of one rig, for meters of one type. */
export interface RigPeriod {
  period: string;
  rigId: number;
}

/** Sum of mean errors over how many meters; null where there is no such cell. */
type ErrorSum = { numerator: number; denominator: number } | null;

/** A cell that was stored otherwise than the facts make it. */
export interface DifferingPosition {
  period: string;
  rigCode: string;
  position: number;
  stored: ErrorSum;
  facts: ErrorSum;
}

const cells = {
  table: 'position_cells',
  key: ['period', 'rig_id', 'model_id', 'position'],
  sums: ['measured', 'error_sum', 'error_squares'],
};

const summed = `sum(p.n)::int as measured, sum(p.s) as error_sum, sum(p.q) as error_squares`;

/** Tallies with the type of their batch, opened into positions. */
const opened = `rig_tallies t join batches b on b.id = t.batch_id
  cross join lateral unnest(t.positions, t.position_measured, t.position_sums, t.position_squares) as p (position, n, s, q)`;

const month = `to_char(t.month, 'FM0000"-"00')`;
const year = 't.month / 100';

@Injectable()
export class PositionCellsRepository {
  /** Sums up a month's cells again, of the type of this batch, from the tallies of the month. */
  async renewMonths(manager: EntityManager, batchId: number, touched: readonly RigPeriod[]): Promise<void> {
    await manager.query(
      `with wanted as (
         select w.*, b.model_id from jsonb_to_recordset($1) as w (period text, month int, rig_id int) join batches b on b.id = $2),
       fresh as (
         select w.period, w.rig_id, w.model_id, p.position, ${summed}
         from wanted w, ${opened} where t.month = w.month and t.rig_id = w.rig_id and b.model_id = w.model_id
         group by w.period, w.rig_id, w.model_id, p.position),
       ${replacing(cells, 'fresh', ofWanted)} select 1`,
      [JSON.stringify(touched.map(wantedMonth)), batchId],
    );
  }

  /** Sums up the quarters and years of months again, from the months' cells. */
  async renewWider(manager: EntityManager, batchId: number, months: readonly RigPeriod[]): Promise<void> {
    await manager.query(
      `with wanted as (
         select w.*, b.model_id from jsonb_to_recordset($1) as w (period text, months text[], rig_id int)
         join batches b on b.id = $2),
       fresh as (
         select w.period, w.rig_id, w.model_id, c.position, sum(c.measured)::int as measured, sum(c.error_sum) as error_sum,
           sum(c.error_squares) as error_squares
         from wanted w join position_cells c on c.period = any (w.months) and c.rig_id = w.rig_id and c.model_id = w.model_id
         group by w.period, w.rig_id, w.model_id, c.position),
       ${replacing(cells, 'fresh', ofWanted)} select 1`,
      [JSON.stringify(widerOf(months)), batchId],
    );
  }

  /** Puts the cells that all tallies make in the place of those that differ, and lists these, at most `limit`. */
  async replace(
    manager: EntityManager,
    { first, last, periods }: PeriodRange,
    limit: number,
  ): Promise<{ cells: number; differed: number; differing: DifferingPosition[] }> {
    const [row] = await manager.query<[{ cells: number; differed: number; differing: DifferingPosition[] }]>(
      `with months as (
         select t.month, t.rig_id, b.model_id, p.position, sum(p.n)::int as n, sum(p.s) as s, sum(p.q) as q
         from ${opened} where t.month between $1::int / 100 * 100 and $2::int / 100 * 100 + 99 group by 1, 2, 3, 4),
       fresh as materialized (
         select k.period, t.rig_id, t.model_id, t.position, sum(t.n)::int as measured, sum(t.s) as error_sum, sum(t.q) as error_squares
         from months t
         cross join lateral (values (${month}), (${year} || '-Q' || (t.month % 100 + 2) / 3), ((${year})::text)) as k (period)
         where $3::text[] is null or k.period = any ($3) group by 1, 2, 3, 4),
       before as materialized (select * from position_cells where $3::text[] is null or period = any ($3)),
       ${replacing(cells, 'fresh', '($3::text[] is null or position_cells.period = any ($3))')},
       listed as (
         select c.period, r.code as "rigCode", c.position, ${sumOf('s')} as stored, ${sumOf('c')} as facts
         from changed c left join before s using (period, rig_id, model_id, position) left join rigs r on r.id = c.rig_id
         order by c.period, length(r.code), r.code, c.position, c.model_id limit $4)
       select (select count(*) from fresh)::int as cells, (select count(*) from changed)::int as differed,
         (select coalesce(jsonb_agg(l), '[]') from listed l) as differing`,
      [first, last, periods, limit],
    );
    return row;
  }
}

const ofWanted = `(position_cells.period, position_cells.rig_id, position_cells.model_id) in (
  select period, rig_id, model_id from wanted)`;

const sumOf = (row: string): string =>
  `case when ${row}.measured is not null then
    jsonb_build_object('numerator', ${row}.error_sum, 'denominator', ${row}.measured) end`;

const wantedMonth = ({ period, rigId }: RigPeriod): unknown => ({
  ...{ period, month: monthNumber(period), rig_id: rigId },
});

/** The quarter and the year of each month, once, with all their months. */
function widerOf(months: readonly RigPeriod[]): unknown[] {
  const wider = new Map<string, unknown>();
  for (const { period: of, rigId } of months) {
    for (const period of periodsTouched(of).slice(1))
      wider.set(`${period}/${rigId}`, { period, months: parsePeriod(period)?.months, rig_id: rigId });
  }
  return [...wider.values()];
}
