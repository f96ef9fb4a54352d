import { pointLimit, type PointLimit } from './jjg-596/index.js';
import type { PointJudgement } from './meter-reading.js';
import { meanOf, stepsOf, type Mean } from './round-error.js';
import { absoluteWhole, divideHalfEven, multiplyWhole } from './whole.js';

const CLOCK_STEP = '0.01';
/** Permille: beyond a thousand times the limit nobody asks by how much, and a counter may take any reading for an error. */
const MOST_MARGIN = 1_000_000;
const clockLimits = new Map<string, PointLimit>();

/**
 * Judges the mean of a test point, rounded, against the legal limit, and beside it against the internal one, which is a whole
 * number of percent of the legal. A rounded error on the limit passes.
 */
export function judgePoint(mean: Mean, limit: PointLimit, internalLimitPercent: number): PointJudgement {
  const { stepDecimal, limitUnits } = limit;
  const units = multiplyWhole(stepsOf(mean, stepDecimal), stepDecimal.units);
  const size = absoluteWhole(units);
  return {
    point: limit.point,
    rounded: { units, scale: stepDecimal.scale },
    limit: limit.limit,
    verdict: size <= limitUnits ? 'pass' : 'fail',
    internalVerdict: multiplyWhole(size, 100) <= limitUnits * internalLimitPercent ? 'pass' : 'fail',
    margin: Math.min(MOST_MARGIN, Number(divideHalfEven(multiplyWhole(size, 1000), limitUnits))),
  };
}

/** Judges the clock's daily error in s/d, rounded to 0.01; null when it is no decimal. */
export function judgeClock(clockDailyError: string, limit: string): PointJudgement | null {
  const mean = meanOf(clockDailyError);
  if (!mean) return null;
  let clockLimit = clockLimits.get(limit);
  if (!clockLimit) clockLimits.set(limit, (clockLimit = pointLimit('clock-daily-error', limit, CLOCK_STEP)));
  return judgePoint(mean, clockLimit, 100);
}
