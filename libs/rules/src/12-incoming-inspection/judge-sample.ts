import type { SinglePlan } from './gb-2828/index.js';

export type SampleVerdict = 'accepted' | 'rejected';

export interface SampleJudgement {
  /** As soon as it cannot change; null while it can. */
  readonly verdict: SampleVerdict | null;
  /** Certain before all of the sample was inspected (curtailed inspection 截尾检验). */
  readonly early: boolean;
  readonly remaining: number;
  /** So many more may fail before the lot is rejected; 0 when the next one decides. Negative never: rejected by then. */
  readonly mayStillFail: number;
}

/**
 * The verdict on a lot by its sample: accepted with Ac or fewer nonconforming meters, rejected with Ac + 1. Known early:
 * rejected with the one too many, accepted as soon as the rest may fail as a whole.
 */
export function judgeSample(plan: SinglePlan, inspected: number, failed: number): SampleJudgement {
  const remaining = Math.max(0, plan.sampleSize - inspected);
  const verdict = verdictOf(plan.acceptanceNumber, failed, remaining);
  const mayStillFail = Math.max(0, plan.acceptanceNumber - failed);
  return { verdict, early: verdict !== null && remaining > 0, remaining, mayStillFail };
}

function verdictOf(acceptanceNumber: number, failed: number, remaining: number): SampleVerdict | null {
  if (failed > acceptanceNumber) return 'rejected';
  return failed + remaining <= acceptanceNumber || remaining === 0 ? 'accepted' : null;
}
