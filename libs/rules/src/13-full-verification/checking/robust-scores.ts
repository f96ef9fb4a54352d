/** How far each value lies from the others; a value that is missing has no score. */
export interface RobustScores {
  readonly median: number;
  readonly scores: readonly (number | null)[];
}

/** Makes the median absolute deviation comparable with a standard deviation of normal errors. */
const NORMAL = 0.6745;
/** Fewer values say nothing of what is usual. */
const FEWEST = 10;

/**
 * Modified z-scores 0.6745 (x − median) ÷ MAD (Iglewicz and Hoaglin, 1993): a few wild values do not hide each other, as they
 * do when mean and standard deviation are made of them. No scores of fewer than ten values, or when most are equal (MAD 0).
 */
export function robustScores(values: readonly (number | null)[]): RobustScores {
  const known = values.filter((value) => value !== null);
  const median = medianOf(known);
  const deviation = medianOf(known.map((value) => Math.abs(value - median)));
  if (known.length < FEWEST || deviation === 0) return { median, scores: values.map(() => null) };
  const scores = values.map((value) => (value === null ? null : (NORMAL * (value - median)) / deviation));
  return { median, scores };
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
