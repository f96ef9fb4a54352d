import { acceptanceProbability, shareAccepted } from './acceptance-probability.js';
import type { SinglePlan } from './single-plans.js';

/** A point of the curve: quality as a share of nonconforming pieces (0 … 1), and how probably such lots are accepted. */
export interface OcPoint {
  readonly share: number;
  readonly probability: number;
}

export interface OcCurve {
  readonly points: readonly OcPoint[];
  /** Lots as good as this are accepted 95 times in 100: the supplier's risk is 5 %. */
  readonly producersRisk: OcPoint;
  /** Lots as bad as this are still accepted 10 times in 100: the company's risk. */
  readonly consumersRisk: OcPoint;
}

const ACCEPTED_WHEN_GOOD = 0.95;
const ACCEPTED_WHEN_BAD = 0.1;
/** The curve ends where hardly anything is accepted any more. */
const END = 0.001;

/** The operating characteristic curve 抽检特性曲线 of a plan, in so many equal steps of quality, with its two risk points. */
export function ocCurve(plan: SinglePlan, steps = 60): OcCurve {
  const end = Math.min(1, shareAccepted(plan, END));
  const points = Array.from({ length: steps + 1 }, (_, at) => {
    const share = (end * at) / steps;
    return { share, probability: acceptanceProbability(plan, share) };
  });
  const at = (probability: number): OcPoint => ({ share: shareAccepted(plan, probability), probability });
  return { points, producersRisk: at(ACCEPTED_WHEN_GOOD), consumersRisk: at(ACCEPTED_WHEN_BAD) };
}
