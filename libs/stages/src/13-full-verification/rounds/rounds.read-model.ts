import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { decideEarly, type BatchReason, type BatchVerdict } from '#rules/13-full-verification';
import { rateOf } from '#rules/40-indicators';
import { BatchLimits } from '#stages/11-arrival';
import type { RoundView } from './rounds.dto.js';

interface RoundRow {
  batchNo: string;
  round: number;
  state: 'open' | 'judged';
  quantity: number;
  openedOn: string;
  verdict: BatchVerdict | null;
  reasons: BatchReason[] | null;
  judgedAt: Date | null;
  judgedBy: string | null;
  untestedReason: string | null;
  passRatePermille: number | null;
  sameKindLimit: number | null;
  tested: number;
  passed: number;
  incomplete: number;
  internalPassed: number;
  faults: Record<string, number>;
  disagreements: number;
}

@Injectable()
export class RoundsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly limits: BatchLimits,
  ) {}

  /** The round asked for, or the latest: counted from the verifications as they are now. */
  async view(batchNo: string, round?: number, manager: EntityManager = this.transaction.manager): Promise<RoundView> {
    const { faults, passRatePermille, sameKindLimit, ...row } = await this.counted(manager, batchNo, round);
    const today = await this.limits.today(manager);
    const settings = {
      passRatePermille: passRatePermille ?? today.passRatePermille,
      sameKindLimit: sameKindLimit ?? today.sameKindLimit,
    };
    const counts = { quantity: row.quantity, tested: row.tested, passed: row.passed, faults };
    const certain =
      row.verdict === null
        ? decideEarly(counts, settings)
        : { decided: true, verdict: row.verdict, reasons: row.reasons ?? [] };
    return {
      ...row,
      ...settings,
      untested: Math.max(0, row.quantity - row.tested - row.incomplete),
      passRate: rateOf(row.passed, row.tested),
      decided: certain.decided,
      certainVerdict: certain.verdict,
      reasons: certain.reasons,
      faults: Object.entries(faults)
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind)),
    };
  }

  /** One statement, so that all counts are of one moment. */
  private async counted(manager: EntityManager, batchNo: string, round: number | undefined): Promise<RoundRow> {
    const [row] = await manager.query<RoundRow[]>(
      `with rd as (
         select rd.*, b.batch_no from verification_rounds rd join batches b on b.id = rd.batch_id
         where b.batch_no = $1 and ($2::int is null or rd.round = $2) order by rd.round desc limit 1),
       kinds as (
         select v.verdict, v.internal_verdict, v.fault_kind, count(*)::int as meters
         from rd join verifications v on v.batch_id = rd.batch_id and v.round = rd.round and v.current
         group by v.verdict, v.internal_verdict, v.fault_kind),
       counts as (
         select coalesce(sum(meters) filter (where verdict is not null), 0)::int as tested,
           coalesce(sum(meters) filter (where verdict = 'pass'), 0)::int as passed,
           coalesce(sum(meters) filter (where verdict is null), 0)::int as incomplete,
           coalesce(sum(meters) filter (where internal_verdict = 'pass'), 0)::int as "internalPassed" from kinds),
       faults as (
         select coalesce(jsonb_object_agg(fault_kind, meters), '{}') as faults from (
           select fault_kind, sum(meters) as meters from kinds where verdict = 'fail' group by fault_kind) by_kind),
       differing as (
         select count(*)::int as disagreements from rd join disagreements d on d.batch_id = rd.batch_id and d.round = rd.round
         join verifications v on v.meter_id = d.meter_id and v.round = d.round and v.version = d.version and v.current)
       select rd.batch_no as "batchNo", rd.round, rd.state, rd.quantity, rd.opened_on::text as "openedOn", rd.verdict,
         rd.reasons, rd.judged_at as "judgedAt", u.name as "judgedBy", rd.untested_reason as "untestedReason",
         rd.pass_rate_permille as "passRatePermille", rd.same_kind_limit as "sameKindLimit", counts.*, faults.faults, differing.disagreements
       from rd cross join counts cross join faults cross join differing left join users u on u.id = rd.judged_by_id`,
      [batchNo, round ?? null],
    );
    if (!row) throw new DomainError('not-found', { what: 'verification round', id: `${batchNo}/${round ?? 1}` });
    return row;
  }
}
