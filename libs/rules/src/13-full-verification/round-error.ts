import { formatDecimal, parseDecimal, unitsAt, type Decimal } from './decimal.js';
import { addWhole, divideHalfEven, multiplyWhole, powerOfTen, type Whole } from './whole.js';

/** The exact mean of readings: `sum` ÷ `count`, never rounded before the step is applied. */
export interface Mean {
  readonly sum: Decimal;
  readonly count: number;
}

const MEAN_DECIMALS = 6;

/** The exact mean of readings joined by `|`; null when there is none or one of them is no decimal. */
export function meanOf(joined: string): Mean | null {
  return plainMean(joined) ?? anyMean(joined);
}

const [ZERO, NINE, POINT, MINUS, BAR] = [48, 57, 46, 45, 124];
/** Readings of so many characters together cannot leave the safe integers. */
const MOST_PLAIN = 30;
const MOST_DIGITS = 12;

/**
 * Of plain decimals with the same number of decimals, as rigs write them: one walk over the characters, a million times in
 * one import. Null of anything else.
 */
function plainMean(joined: string): Mean | null {
  if (joined.length > MOST_PLAIN) return null;
  let [sum, count, scale] = [0, 0, -1];
  for (let at = 0; at <= joined.length; count++) {
    const negative = joined.charCodeAt(at) === MINUS;
    if (negative) at++;
    let [units, digits, decimals] = [0, 0, -1];
    for (; at < joined.length; at++) {
      const code = joined.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        units = units * 10 + (code - ZERO);
        digits++;
        if (decimals >= 0) decimals++;
      } else if (code === POINT && decimals < 0 && digits > 0) decimals = 0;
      else if (code === BAR) break;
      else return null;
    }
    if (digits === 0 || digits > MOST_DIGITS || decimals <= 0 || (scale >= 0 && decimals !== scale)) return null;
    scale = decimals;
    sum += negative ? -units : units;
    at++;
  }
  return { sum: { units: sum === 0 ? 0 : sum, scale }, count };
}

function anyMean(joined: string): Mean | null {
  let units: Whole = 0;
  let scale = 0;
  let count = 0;
  for (let start = 0; start <= joined.length; count++) {
    const bar = joined.indexOf('|', start);
    const end = bar < 0 ? joined.length : bar;
    const reading = parseDecimal(joined.slice(start, end));
    if (!reading) return null;
    if (reading.scale > scale) {
      units = multiplyWhole(units, powerOfTen(reading.scale - scale));
      scale = reading.scale;
    }
    units = addWhole(units, unitsAt(reading, scale));
    start = end + 1;
  }
  return { sum: { units, scale }, count };
}

/** How many rounding steps 化整间距 a mean is, a half to the even number. */
export function stepsOf({ sum, count }: Mean, step: Decimal): Whole {
  const scale = Math.max(sum.scale, step.scale);
  return divideHalfEven(unitsAt(sum, scale), multiplyWhole(unitsAt(step, scale), count));
}

/**
 * The error that is judged, in the unit of the readings joined by `|`: mean ÷ step, rounded half to even, × step, written with the step's
 * decimals (JJG 596, rounding of errors). Null when there is no reading or one is no decimal.
 */
export function roundError(joined: string, step: string): string | null {
  const mean = meanOf(joined);
  const parsedStep = parseDecimal(step);
  if (!mean || !parsedStep) return null;
  return formatDecimal({ units: multiplyWhole(stepsOf(mean, parsedStep), parsedStep.units), scale: parsedStep.scale });
}

/** The mean of exact means, rounded once at the end to six decimals; null of none. For charts and position maps, not for verdicts. */
export function meanOfMeans(means: readonly Mean[]): string | null {
  if (means.length === 0) return null;
  let multiple = 1;
  let scale = 0;
  for (const { sum, count } of means) {
    multiple = leastCommonMultiple(multiple, count);
    if (sum.scale > scale) scale = sum.scale;
  }
  let total: Whole = 0;
  for (const { sum, count } of means) {
    total = addWhole(total, multiplyWhole(unitsAt(sum, scale), multiple / count));
  }
  const denominator = multiplyWhole(powerOfTen(scale), multiple * means.length);
  const units = divideHalfEven(multiplyWhole(total, powerOfTen(MEAN_DECIMALS)), denominator);
  return formatDecimal({ units, scale: MEAN_DECIMALS });
}

function leastCommonMultiple(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return (a / large) * b;
}
