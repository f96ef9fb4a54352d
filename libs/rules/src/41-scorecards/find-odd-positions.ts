import { median, pooledVariance, tQuantile } from '#libs/statistics';

/** The mean errors of the meters that were verified at one position of a rig, %. */
export interface PositionSums {
  readonly position: number;
  readonly n: number;
  readonly sumError: number;
  readonly sumSquares: number;
}

export interface OddPositionSettings {
  /** Chance that a rig without any odd position names one, over all its positions together. */
  readonly familywiseError: number;
  /** Smaller differences do not matter, %. */
  readonly minimumDifference: number;
}

/** One position beside its rig, %. */
export interface PositionFinding {
  readonly position: number;
  readonly n: number;
  readonly mean: number;
  /** From the rig's centre. */
  readonly difference: number;
  /** Of the difference; null while no position has two meters. */
  readonly standardError: number | null;
  readonly z: number | null;
  /** Out of family: different beyond chance and beyond what matters. */
  readonly odd: boolean;
}

export interface PositionMap {
  readonly centre: number | null;
  readonly standardDeviation: number | null;
  /** The z beyond which a position is odd. */
  readonly criticalZ: number | null;
  readonly positions: readonly PositionFinding[];
}

/**
 * The position map of one rig 表位: how the mean error at each position differs from the rig's, in %, and which positions are
 * out of family. The centre is the median of the positions, so that a bad one does not move it; the spread is that of meters
 * within positions, of this one or of all, whichever is larger: one wild meter makes no position odd, so the rate of false alarms
 * is kept also by errors that are not normal. The error is shared over all positions (Bonferroni). Holds where the positions got
 * the same mix of batches. For charts and search, so binary floats.
 */
export function findOddPositions(sums: readonly PositionSums[], settings: OddPositionSettings): PositionMap {
  const used = sums.filter(({ n }) => n > 0).sort((a, b) => a.position - b.position);
  const centre = median(used.map(meanOf));
  const pooled = pooledVariance(used.map(({ n, sumError, sumSquares }) => ({ n, sum: sumError, sumSquares })));
  if (centre === null) return { centre, standardDeviation: null, criticalZ: null, positions: [] };
  const criticalZ = pooled && tQuantile(1 - settings.familywiseError / (2 * used.length), pooled.degreesOfFreedom);
  const positions = used.map((one) => {
    const mean = meanOf(one);
    const difference = mean - centre;
    const variance = pooled && Math.max(pooled.variance, varianceOf(one));
    const standardError = variance && Math.sqrt(variance * (1 / one.n + centreVariance(used)));
    const z = standardError === null || standardError === 0 ? null : difference / standardError;
    const beyondChance = standardError === 0 || (z !== null && criticalZ !== null && Math.abs(z) > criticalZ);
    const odd = one.n >= fewestMeters && beyondChance && Math.abs(difference) >= settings.minimumDifference;
    return { position: one.position, n: one.n, mean, difference, standardError, z, odd };
  });
  return { centre, standardDeviation: pooled && Math.sqrt(pooled.variance), criticalZ, positions };
}

/** Of fewer meters, nothing is known of how a position scatters. */
const fewestMeters = 5;

const varianceOf = ({ n, sumError, sumSquares }: PositionSums): number =>
  pooledVariance([{ n, sum: sumError, sumSquares }])?.variance ?? 0;

function meanOf({ n, sumError }: PositionSums): number {
  return sumError / n;
}

/** Of the median of k means, in units of the variance of one meter: π/2 of the variance of their mean. */
function centreVariance(used: readonly PositionSums[]): number {
  const ofMeans = used.reduce((total, { n }) => total + 1 / n, 0) / used.length ** 2;
  return (Math.PI / 2) * ofMeans;
}
