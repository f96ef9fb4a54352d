/** Repeatability needs so many readings taken one after another (JJF 1033). */
export const FEWEST_READINGS = 10;
/** Stability needs so many monthly groups (JJF 1033). */
export const FEWEST_GROUPS = 4;

/** Repeatability 重复性 s of readings under the same conditions, in their unit: √(Σ(y−ȳ)²/(n−1)); null below ten readings. */
export function repeatabilityOf(readings: readonly number[]): number | null {
  const n = readings.length;
  if (n < FEWEST_READINGS) return null;
  const mean = readings.reduce((sum, reading) => sum + reading, 0) / n;
  return Math.sqrt(readings.reduce((sum, reading) => sum + (reading - mean) ** 2, 0) / (n - 1));
}

export interface MonthlyGroup {
  /** e.g. `2026-11`. */
  readonly month: string;
  readonly n: number;
  readonly mean: number;
}

export interface Stability {
  readonly value: number;
  /** Whether it is below the largest error that the rig may have. */
  readonly holds: boolean;
}

/**
 * Stability 稳定性 of a rig by its check meter, in %: largest minus smallest of the means of at least four monthly groups; it
 * has to be less than the rig's largest permissible error (JJF 1033). Null below four groups.
 */
export function stabilityOf(groups: readonly MonthlyGroup[], permissibleError: number): Stability | null {
  if (groups.length < FEWEST_GROUPS) return null;
  const means = groups.map(({ mean }) => mean);
  const value = Math.max(...means) - Math.min(...means);
  return { value, holds: value < permissibleError };
}
