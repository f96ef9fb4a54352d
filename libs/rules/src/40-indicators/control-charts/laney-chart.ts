/** What was counted in one period. */
export interface Counted {
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface ChartPoint extends Counted {
  /** 0 to 1. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Standard deviations from the centre, over-dispersion taken out. */
  readonly z: number;
}

export interface LaneyChart {
  readonly centre: number;
  /** How much more the rate varies from period to period than chance alone would let it; 1 is chance alone. */
  readonly sigmaZ: number;
  readonly points: readonly ChartPoint[];
}

/** Of fewer points the limits themselves are a guess. */
export const FEWEST_POINTS = 8;
/** Mean moving range of two of a standard normal variable (d2 of n = 2). */
const D2 = 1.128;

/**
 * Laney's p′ chart of a rate (Quality Engineering 14(4), 2002): limits of a p chart, widened by how much its z-values vary from
 * one period to the next. With thousands of meters a period an ordinary p chart takes every difference between batches for a
 * signal, so it is never drawn. Null of fewer than eight periods in which something was counted.
 */
export function laneyChart(counted: readonly Counted[]): LaneyChart | null {
  const known = counted.filter(({ denominator }) => denominator > 0);
  if (known.length < FEWEST_POINTS) return null;
  const centre = sum(known.map(({ numerator }) => numerator)) / sum(known.map(({ denominator }) => denominator));
  const spread = ({ denominator }: Counted): number => Math.sqrt((centre * (1 - centre)) / denominator);
  if (centre <= 0 || centre >= 1) return flat(known, centre);
  const raw = known.map((one) => (one.numerator / one.denominator - centre) / spread(one));
  const ranges = raw.slice(1).map((z, at) => Math.abs(z - (raw[at] ?? z)));
  const sigmaZ = sum(ranges) / ranges.length / D2;
  const points = known.map((one, at): ChartPoint => {
    const half = 3 * spread(one) * sigmaZ;
    return {
      ...one,
      value: one.numerator / one.denominator,
      lower: Math.max(0, centre - half),
      upper: Math.min(1, centre + half),
      z: sigmaZ === 0 ? 0 : (raw[at] ?? 0) / sigmaZ,
    };
  });
  return { centre, sigmaZ, points };
}

/** All or none: nothing varies. */
function flat(known: readonly Counted[], centre: number): LaneyChart {
  const points = known.map((one): ChartPoint => ({ ...one, value: centre, lower: centre, upper: centre, z: 0 }));
  return { centre, sigmaZ: 0, points };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
