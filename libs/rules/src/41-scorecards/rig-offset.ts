import { median, pooledVariance, tQuantile } from '#libs/statistics';

/** The mean errors of the meters that were verified on one rig, %. */
export interface RigSums {
  readonly rigCode: string;
  readonly n: number;
  readonly sumError: number;
  readonly sumSquares: number;
}

export interface RigOffsetSettings {
  /** Chance that among equal rigs one is flagged, over all of them together. */
  readonly familywiseError: number;
  /** Smaller offsets do not matter, %. */
  readonly minimumOffset: number;
  /** A rig with fewer meters is shown, and never flagged. */
  readonly minimumMeters: number;
}

/** One rig beside the others, %. */
export interface RigOffset {
  readonly rigCode: string;
  readonly n: number;
  readonly mean: number;
  /** From the centre of all rigs. */
  readonly offset: number;
  /** Of the offset, with the familywise error of the settings; null while nothing is known of the spread. */
  readonly low: number | null;
  readonly high: number | null;
  readonly flagged: boolean;
}

export interface RigComparison {
  readonly centre: number | null;
  readonly rigs: readonly RigOffset[];
}

/**
 * How the mean error on each rig differs from the centre (median) of all rigs, in %, with an interval. Holds for meters of
 * the same mix: hand over sums of one meter type. Fewer than three rigs have no centre of their own: none is flagged.
 */
export function compareRigs(sums: readonly RigSums[], settings: RigOffsetSettings): RigComparison {
  const used = sums.filter(({ n }) => n > 0);
  const centre = median(used.map(({ n, sumError }) => sumError / n));
  if (centre === null) return { centre, rigs: [] };
  const pooled = pooledVariance(used.map(({ n, sumError, sumSquares }) => ({ n, sum: sumError, sumSquares })));
  const t = pooled && tQuantile(1 - settings.familywiseError / (2 * used.length), pooled.degreesOfFreedom);
  const ofCentre = ((Math.PI / 2) * used.reduce((total, { n }) => total + 1 / n, 0)) / used.length ** 2;
  const rigs = used.map(({ rigCode, n, sumError }) => {
    const mean = sumError / n;
    const offset = mean - centre;
    const half = pooled && t !== null ? t * Math.sqrt(pooled.variance * (1 / n + ofCentre)) : null;
    const beyondChance = half !== null && Math.abs(offset) > half;
    const enough = used.length >= 3 && n >= settings.minimumMeters;
    return {
      rigCode,
      n,
      mean,
      offset,
      low: half === null ? null : offset - half,
      high: half === null ? null : offset + half,
      flagged: enough && beyondChance && Math.abs(offset) >= settings.minimumOffset,
    };
  });
  return { centre, rigs };
}
