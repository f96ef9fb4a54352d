import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { verificationsOf, type ScorecardPeriod } from '../figures/index.js';
import type { HiddenDefectView, MendedBatchView, OpenProblemView } from './suppliers.dto.js';

@Injectable()
export class SupplierDetailReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Meters failed in the period by kind of fault, most frequent first. */
  async faults(period: ScorecardPeriod, code: string): Promise<{ kind: string; count: number }[]> {
    return this.transaction.manager.query(
      `select v.fault_kind as kind, count(*)::int as count
       from ${verificationsOf(period)} and v.verdict = 'fail' and v.fault_kind is not null
       join batches b on b.id = v.batch_id join suppliers s on s.id = b.supplier_id and s.code = $3
       group by v.fault_kind order by count desc, kind`,
      [period.first, period.last, code],
    );
  }

  /** Rounds judged in the period to have a hidden defect, latest first. */
  async hiddenDefects(period: ScorecardPeriod, code: string): Promise<HiddenDefectView[]> {
    return this.transaction.manager.query<HiddenDefectView[]>(
      `select b.batch_no as "batchNo", r.round, r.judged_at as "judgedAt", r.tested, r.passed, coalesce(r.reasons, '{}') as reasons,
         '/api/v1/batches/' || b.batch_no || '/full-verification' as "rowsUrl"
       from verification_rounds r join batches b on b.id = r.batch_id join suppliers s on s.id = b.supplier_id
       where s.code = $3 and r.verdict = 'hidden-defect'
         and r.judged_at >= ($1::date::timestamp at time zone 'Asia/Shanghai')
         and r.judged_at < ($2::date::timestamp at time zone 'Asia/Shanghai')
       order by r.judged_at desc, r.id desc`,
      [period.from, period.until, code],
    );
  }

  /**
   * Rectifications ordered in the period, latest first; a batch that went back is not mended any more.
   * @param today until when what is not mended has taken
   */
  async mendedBatches(period: ScorecardPeriod, code: string, today: string): Promise<MendedBatchView[]> {
    return this.transaction.manager.query<MendedBatchView[]>(
      `select b.batch_no as "batchNo", m.gate, m.round, o.day::text as "orderedOn", m.due_on::text as "dueOn",
         m.done_on::text as "doneOn", case when m.done_on is null then back.day::text end as "returnedOn",
         greatest(ended.day - o.day, 0) as days, ended.day > m.due_on as late, '/api/v1/batches/' || b.batch_no as "rowsUrl"
       from rectifications m join batches b on b.id = m.batch_id join suppliers s on s.id = b.supplier_id
       cross join lateral (select (m.ordered_at at time zone 'Asia/Shanghai')::date as day) o
       left join lateral (
         select (max(e.at) at time zone 'Asia/Shanghai')::date as day from events e
         where e.batch_id = b.id and e.to_state = 'returned' and e.meter_ids is null and b.state = 'returned') back on true
       cross join lateral (select coalesce(m.done_on, back.day, $4::date) as day) ended
       where s.code = $3 and o.day >= $1::date and o.day < $2::date
       order by m.ordered_at desc, m.id desc`,
      [period.from, period.until, code, today],
    );
  }

  /** Problems raised until the end of the period that still wait, the most urgent first. */
  async problems(period: ScorecardPeriod, code: string): Promise<OpenProblemView[]> {
    return this.transaction.manager.query<OpenProblemView[]>(
      `select p.no, p.class, b.batch_no as "batchNo", p.cause, p.title, p.next_due_on::text as "dueOn",
         '/api/v1/quality-problems/' || p.no as "rowsUrl"
       from quality_problems p join suppliers s on s.id = p.supplier_id left join batches b on b.id = p.batch_id
       where s.code = $2 and p.state <> 'closed' and p.raised_at < ($1::date::timestamp at time zone 'Asia/Shanghai')
       order by p.next_due_on, p.id`,
      [period.until, code],
    );
  }
}
