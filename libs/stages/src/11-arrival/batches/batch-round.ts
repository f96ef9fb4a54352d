import { decideEarly, type BatchSettings, type BatchVerdict } from '#rules/13-full-verification';
import type { BatchRow } from './batches.dto.js';

/** The latest round of a batch as the database counts it. */
export interface CountedRound {
  round: number;
  state: 'open' | 'judged';
  quantity: number;
  tested: number;
  passed: number;
  faults: Record<string, number>;
  verdict: BatchVerdict | null;
}

/**
 * The latest round beside each batch `b`. A judged one says itself what it came to; of an open one the verifications are counted
 * as they are now, each under its one kind of fault.
 */
export const roundJoin = `
  left join lateral (
    select r.* from verification_rounds r where r.batch_id = b.id order by r.round desc limit 1) rd on true
  left join lateral (
    select sum(meters)::int as tested, (sum(meters) filter (where verdict = 'pass'))::int as passed,
      jsonb_object_agg(fault_kind, meters) filter (where fault_kind is not null) as faults
    from (
      select v.verdict, v.fault_kind, count(*)::int as meters from verifications v
      where rd.state = 'open' and v.batch_id = b.id and v.round = rd.round and v.current and v.verdict is not null
      group by v.verdict, v.fault_kind) kinds) live on true`;

export const roundColumn = `
  case when rd.id is not null then jsonb_build_object('round', rd.round, 'state', rd.state, 'quantity', rd.quantity,
    'tested', coalesce(rd.tested, live.tested, 0), 'passed', coalesce(rd.passed, live.passed, 0),
    'faults', coalesce(rd.faults, live.faults, '{}'), 'verdict', rd.verdict) end as counted`;

/** A verdict that nothing can change any more is told before the round is judged. */
export function roundOf(counted: CountedRound | null, limits: BatchSettings): Pick<BatchRow, 'round' | 'verification'> {
  if (!counted) return { round: null, verification: null };
  const { faults, ...round } = counted;
  const { quantity, tested, passed, verdict } = round;
  const early = verdict === null ? decideEarly({ quantity, tested, passed, faults }, limits) : null;
  const certain = early ? early.verdict : verdict;
  return {
    round: round.round,
    verification: { ...round, certainVerdict: certain, decided: early ? early.decided : true },
  };
}
