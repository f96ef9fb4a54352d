import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { ScorecardPeriod } from '../figures/index.js';

/** What stands in the books of a supplier, besides rates. */
export interface SupplierRow {
  code: string;
  name: string;
  /** Batches that arrived in the period, and their meters as delivered. */
  arrived: number;
  meters: number;
  /** Batches that arrived or were worked on in it. */
  batches: number;
  /** Rounds judged in it, and those with a hidden defect. */
  roundsJudged: number;
  hiddenDefects: number;
  /** Problems raised until its end that still wait, and those of them whose day has passed. */
  problemsOpen: number;
  problemsLate: number;
  /** Those of them that the score counts: a hidden defect is counted as such, not a second time. */
  scoredOpen: number;
  scoredLate: number;
}

const start = `($1::date::timestamp at time zone 'Asia/Shanghai')`;
const scored = `p.raised_by <> 'rule:hidden-defect'`;
const end = `($2::date::timestamp at time zone 'Asia/Shanghai')`;

@Injectable()
export class SupplierFactsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** @param today a problem is late when its day is before this one, or before the period's end. */
  async rows(period: ScorecardPeriod, today: string): Promise<SupplierRow[]> {
    return this.transaction.manager.query<SupplierRow[]>(
      `with arrived as (
         select supplier_id, count(*)::int as arrived, sum(quantity)::int as meters
         from batches where arrived_on >= $1 and arrived_on < $2 group by supplier_id),
       touched as (
         select b.supplier_id, count(*)::int as batches from batches b
         where (b.arrived_on >= $1 and b.arrived_on < $2) or b.id in (
           select batch_id from verification_tallies
           where month between $3 and $4 and scope_type = 'company' and scope_id = 0)
         group by b.supplier_id),
       judged as (
         select b.supplier_id, count(*)::int as rounds, (count(*) filter (where r.verdict = 'hidden-defect'))::int as hidden
         from verification_rounds r join batches b on b.id = r.batch_id
         where r.judged_at >= ${start} and r.judged_at < ${end} group by b.supplier_id),
       problems as (
         select p.supplier_id, (count(*) filter (where not late))::int as open, (count(*) filter (where late))::int as late,
           (count(*) filter (where not late and ${scored}))::int as "scoredOpen",
           (count(*) filter (where late and ${scored}))::int as "scoredLate"
         from quality_problems p, lateral (select coalesce(p.next_due_on < least($5::date, $2::date), false) as late) of
         where p.state <> 'closed' and p.raised_at < ${end} group by p.supplier_id)
       select s.code, s.name, coalesce(arrived, 0) as arrived, coalesce(meters, 0) as meters,
         coalesce(batches, 0) as batches, coalesce(rounds, 0) as "roundsJudged", coalesce(hidden, 0) as "hiddenDefects",
         coalesce(open, 0) as "problemsOpen", coalesce(late, 0) as "problemsLate",
         coalesce("scoredOpen", 0) as "scoredOpen", coalesce("scoredLate", 0) as "scoredLate"
       from suppliers s
       left join arrived on arrived.supplier_id = s.id left join touched on touched.supplier_id = s.id
       left join judged on judged.supplier_id = s.id left join problems on problems.supplier_id = s.id
       order by s.code`,
      [period.from, period.until, period.first, period.last, today],
    );
  }
}
