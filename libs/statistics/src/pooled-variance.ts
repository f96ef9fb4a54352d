/** What is kept of a group of measured values. */
export interface GroupSums {
  n: number;
  sum: number;
  sumSquares: number;
}

/**
 * The variance within groups whose means may differ: the squared deviations from each group's own mean over the degrees of
 * freedom left. Null when no group has two values.
 */
export function pooledVariance(groups: readonly GroupSums[]): { variance: number; degreesOfFreedom: number } | null {
  let squares = 0;
  let degreesOfFreedom = 0;
  for (const { n, sum, sumSquares } of groups) {
    if (n < 2) continue;
    squares += Math.max(0, sumSquares - (sum * sum) / n);
    degreesOfFreedom += n - 1;
  }
  return degreesOfFreedom === 0 ? null : { variance: squares / degreesOfFreedom, degreesOfFreedom };
}
