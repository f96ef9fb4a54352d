import type { PointJudgement } from '../meter-reading.js';

export const LIMIT_SHARES = ['within', 'beyond-internal', 'near', 'failed'] as const;
/** How much of its limit a rounded error uses up, in four steps. */
export type LimitShare = (typeof LIMIT_SHARES)[number];

/**
 * The step of a judged point: failed; from `nearLimitPercent` of the limit on near it; beyond the laboratory's internal limit;
 * within both. The margin is in permille of the limit.
 */
export function shareOfLimit(
  { verdict, internalVerdict, margin }: Pick<PointJudgement, 'verdict' | 'internalVerdict' | 'margin'>,
  nearLimitPercent: number,
): LimitShare {
  if (verdict === 'fail') return 'failed';
  if (margin >= nearLimitPercent * 10) return 'near';
  return internalVerdict === 'fail' ? 'beyond-internal' : 'within';
}
