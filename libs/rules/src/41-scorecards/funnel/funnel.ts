/** What was counted of one supplier, district or crew. */
export interface Rate {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export interface FunnelPoint extends Rate {
  readonly value: number;
  readonly limits: FunnelLimits;
  /** Of how many so few failures are expected that limits say nothing: shown, not judged. */
  readonly tooFew: boolean;
  /** Outside of the wider limits; inside of the narrower ones nothing tells it from the others. */
  readonly outlier: 'high' | 'low' | null;
}

export interface Funnel {
  readonly centre: number;
  /** How much more they differ than chance lets them (Spiegelhalter's φ); 1 when no more. */
  readonly dispersion: number;
  readonly points: readonly FunnelPoint[];
}

const Z_95 = 1.959963984540054;
const Z_998 = 3.090232306167813;
/** So many of either kind have to be expected for the limits to hold. */
const EXPECTED = 5;
/** Share of the most extreme on either side that does not make the limits wider. */
const TRIMMED = 0.1;

/**
 * Compares rates of unequal numbers: the limits within which each would lie if all were alike, 95 % and 99.8 %, widened when
 * they differ more than chance lets them (Spiegelhalter, Statistics in Medicine 24, 2005, multiplicative, winsorised at 10 %).
 * Null when nothing was counted or nothing varies.
 */
export function funnel(rates: readonly Rate[]): Funnel | null {
  const known = rates.filter(({ denominator }) => denominator > 0);
  const total = known.reduce((sum, { denominator }) => sum + denominator, 0);
  const centre = known.reduce((sum, { numerator }) => sum + numerator, 0) / total;
  if (total === 0 || centre <= 0 || centre >= 1) return null;
  const dispersion = dispersionOf(known, centre);
  const points = known.map((rate): FunnelPoint => {
    const value = rate.numerator / rate.denominator;
    const limits = funnelLimits(centre, rate.denominator, dispersion);
    const tooFew = rate.denominator * Math.min(centre, 1 - centre) < EXPECTED;
    const outlier = tooFew ? null : value > limits.high998 ? 'high' : value < limits.low998 ? 'low' : null;
    return { ...rate, value, limits, tooFew, outlier };
  });
  return { centre, dispersion, points };
}

/** The funnel itself at so many counted. */
export function funnelLimits(centre: number, n: number, dispersion = 1): FunnelLimits {
  const spread = Math.sqrt(((centre * (1 - centre)) / n) * dispersion);
  const at = (z: number): number => Math.min(1, Math.max(0, centre + z * spread));
  return { low95: at(-Z_95), high95: at(Z_95), low998: at(-Z_998), high998: at(Z_998) };
}

function dispersionOf(known: readonly Rate[], centre: number): number {
  const z = known
    .map(
      ({ numerator, denominator }) =>
        (numerator / denominator - centre) / Math.sqrt((centre * (1 - centre)) / denominator),
    )
    .sort((a, b) => a - b);
  const cut = Math.floor(z.length * TRIMMED);
  const [low, high] = [z[cut] ?? 0, z[z.length - 1 - cut] ?? 0];
  const squares = z.map((one) => Math.min(high, Math.max(low, one)) ** 2);
  const mean = squares.reduce((sum, one) => sum + one, 0) / z.length;
  return Math.max(1, mean);
}
