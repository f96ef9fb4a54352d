import { DomainError } from '../domain-error.js';

export interface BatchSettings {
  /** Meters passed in 1000 verified that a batch needs. */
  readonly passRatePermille: number;
  /** So many meters with the same kind of fault are a hidden defect. */
  readonly sameKindLimit: number;
}

/** What has been counted of a round: every meter under at most one kind of fault. */
export interface BatchCounts {
  readonly quantity: number;
  readonly tested: number;
  readonly passed: number;
  readonly faults: Readonly<Record<string, number>>;
}

export type BatchVerdict = 'accepted' | 'hidden-defect';
export type BatchReason = 'pass-rate-below-threshold' | 'same-kind-faults';

export interface BatchJudgement {
  readonly verdict: BatchVerdict;
  readonly reasons: readonly BatchReason[];
}

export type EarlyDecision =
  | { readonly decided: false; readonly verdict: null; readonly reasons: readonly [] }
  | { readonly decided: true; readonly verdict: BatchVerdict; readonly reasons: readonly BatchReason[] };

/** Whether enough meters passed, in whole numbers: 1000 · passed ≥ permille · tested. Never a rounded rate. */
export function passesRate(passed: number, tested: number, permille: number): boolean {
  return 1000 * passed >= permille * tested;
}

/**
 * The verdict on a batch of the meters that were tested: accepted when the pass rate is reached and no kind of fault comes
 * up to its limit, else a hidden batch defect 批量质量隐患 with all its reasons. Throws `nothing-tested` when none was.
 */
export function judgeBatch(
  { tested, passed, faults }: Omit<BatchCounts, 'quantity'>,
  settings: BatchSettings,
): BatchJudgement {
  if (tested <= 0) throw new DomainError('nothing-tested', {});
  const reasons: BatchReason[] = [];
  if (!passesRate(passed, tested, settings.passRatePermille)) reasons.push('pass-rate-below-threshold');
  if (mostOfAKind(faults) >= settings.sameKindLimit) reasons.push('same-kind-faults');
  return { verdict: reasons.length === 0 ? 'accepted' : 'hidden-defect', reasons };
}

/**
 * Whether the verdict on a batch can still change, whatever the untested meters give. It is a defect as soon as passing all
 * of them does not help, and accepted as soon as failing all of them, all in one way, does no harm. The reasons are those
 * that are certain by then.
 */
export function decideEarly(counts: BatchCounts, settings: BatchSettings): EarlyDecision {
  const { quantity, tested, passed, faults } = counts;
  const untested = Math.max(0, quantity - tested);
  if (tested + untested === 0) return UNDECIDED;
  const whole = tested + untested;
  const best = judgeBatch({ tested: whole, passed: passed + untested, faults }, settings);
  if (best.verdict === 'hidden-defect') return { decided: true, ...best };
  const worstKind = { ...faults, untested: mostOfAKind(faults) + untested };
  const worst = judgeBatch({ tested: whole, passed, faults: worstKind }, settings);
  return worst.verdict === 'accepted' ? { decided: true, ...worst } : UNDECIDED;
}

const UNDECIDED: EarlyDecision = { decided: false, verdict: null, reasons: [] };

function mostOfAKind(faults: Readonly<Record<string, number>>): number {
  return Math.max(0, ...Object.values(faults));
}
