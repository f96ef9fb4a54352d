import type { LaneyChart } from './laney-chart.js';

/** What the latest point says: chance alone, or a real change for the better or the worse. */
export type Variation = 'common' | 'improvement' | 'concern';
export type VariationRule = 'beyond-limits' | 'one-side' | 'trend' | 'near-limit';
/** Whether the target will be kept if nothing changes. */
export type Assurance = 'passes' | 'fails' | 'hit-or-miss';

export interface ReadVariation {
  readonly variation: Variation;
  /** Why it is no chance; null when it is. */
  readonly rule: VariationRule | null;
}

/** So many in a row on one side of the centre, or going one way. */
const RUN = 7;
/** Of three in a row two this many standard deviations away, on one side. */
const NEAR = 2;

/**
 * Whether the latest point is noise or a signal, by the rules of the NHS "Making data count" charts: beyond a limit; seven in a
 * row on one side; seven in a row going one way; two of three near the same limit.
 */
export function readVariation({ points }: LaneyChart, betterIs: 'higher' | 'lower' = 'higher'): ReadVariation {
  const z = points.map((point) => point.z);
  const signal = beyond(points) ?? side(z) ?? trend(points.map(({ value }) => value)) ?? near(z);
  if (!signal) return { variation: 'common', rule: null };
  const good = (signal.up && betterIs === 'higher') || (!signal.up && betterIs === 'lower');
  return { variation: good ? 'improvement' : 'concern', rule: signal.rule };
}

/** The periods whose value lies beyond a limit, oldest first: they stay on the picture when all is well again. */
export function periodsOutside({ points }: LaneyChart): { period: string; up: boolean }[] {
  return points
    .filter(({ value, lower, upper }) => value > upper || value < lower)
    .map(({ period, value, upper }) => ({ period, up: value > upper }));
}

/** Whether the target lies beyond the limits, so that chance alone always or never reaches it. */
export function readAssurance(
  { points }: LaneyChart,
  target: number,
  betterIs: 'higher' | 'lower' = 'higher',
): Assurance {
  const last = points.at(-1);
  if (!last) return 'hit-or-miss';
  if (last.lower >= target) return betterIs === 'higher' ? 'passes' : 'fails';
  if (last.upper < target) return betterIs === 'higher' ? 'fails' : 'passes';
  return 'hit-or-miss';
}

type Signal = { readonly up: boolean; readonly rule: VariationRule } | null;

function beyond(points: LaneyChart['points']): Signal {
  const last = points.at(-1);
  if (!last) return null;
  if (last.value > last.upper) return { up: true, rule: 'beyond-limits' };
  return last.value < last.lower ? { up: false, rule: 'beyond-limits' } : null;
}

function side(z: readonly number[]): Signal {
  const last = z.slice(-RUN);
  if (last.length < RUN) return null;
  if (last.every((one) => one > 0)) return { up: true, rule: 'one-side' };
  return last.every((one) => one < 0) ? { up: false, rule: 'one-side' } : null;
}

function trend(values: readonly number[]): Signal {
  const last = values.slice(-RUN);
  if (last.length < RUN) return null;
  const steps = last.slice(1).map((value, at) => value - (last[at] ?? value));
  if (steps.every((step) => step > 0)) return { up: true, rule: 'trend' };
  return steps.every((step) => step < 0) ? { up: false, rule: 'trend' } : null;
}

/** The latest point has to be one of the two. */
function near(z: readonly number[]): Signal {
  const last = z.slice(-3);
  const newest = last.at(-1) ?? 0;
  if (Math.abs(newest) < NEAR) return null;
  const up = newest > 0;
  const same = last.filter((one) => (up ? one >= NEAR : one <= -NEAR));
  return same.length >= 2 ? { up, rule: 'near-limit' } : null;
}
