/** Fewer measurements say nothing of what is usual. */
export const FEWEST_FOR_LIMITS = 8;
/** The limits are those of the first measurements and stay: a slow drift must not move them along. */
const BASELINE = 20;
/** Of individual values by moving ranges of two (ISO 7870-2): 3 ÷ d2 of n = 2, not rounded to 2.66, and D4. */
const WIDTH = 3 / 1.128;
const RANGE_LIMIT = 3.267;
const RUN = 8;

export interface ChartedValue {
  readonly value: number;
  /** From the value before; null of the first. */
  readonly movingRange: number | null;
  /** Why it is out of control: beyond the limits, the eighth in a row on one side, a jump from the one before. */
  readonly signals: readonly ('beyond-limits' | 'run' | 'jump')[];
}

export interface IndividualsChart {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly rangeLimit: number;
  /** How many of the first values the limits are made of. */
  readonly baseline: number;
}

/**
 * I-MR chart of a check meter 核查标准, in %: individual values with limits of ± 3 ÷ 1.128 mean moving ranges about the mean of the
 * first 20, which stay as they are. Without limits while there are fewer than 8 values, or when the first ones do not vary.
 */
export function individualsChart(values: readonly number[]): {
  chart: IndividualsChart | null;
  points: readonly ChartedValue[];
} {
  const ranges = values.map((value, at) => (at === 0 ? null : Math.abs(value - (values[at - 1] ?? value))));
  const chart = limitsOf(values.slice(0, BASELINE), ranges.slice(1, BASELINE));
  let side = 0;
  const points = values.map((value, at) => {
    const movingRange = ranges[at] ?? null;
    if (!chart) return { value, movingRange, signals: [] };
    const above = Math.sign(value - chart.centre);
    side = above !== 0 && above === Math.sign(side) ? side + above : above;
    const signals: ChartedValue['signals'][number][] = [];
    if (value > chart.upper || value < chart.lower) signals.push('beyond-limits');
    if (Math.abs(side) >= RUN) signals.push('run');
    if (movingRange !== null && movingRange > chart.rangeLimit) signals.push('jump');
    return { value, movingRange, signals };
  });
  return { chart, points };
}

function limitsOf(values: readonly number[], ranges: readonly (number | null)[]): IndividualsChart | null {
  if (values.length < FEWEST_FOR_LIMITS) return null;
  const centre = meanOf(values);
  const meanRange = meanOf(ranges.map((range) => range ?? 0));
  if (meanRange === 0) return null;
  const [lower, upper] = [centre - WIDTH * meanRange, centre + WIDTH * meanRange];
  return { centre, lower, upper, rangeLimit: RANGE_LIMIT * meanRange, baseline: values.length };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
