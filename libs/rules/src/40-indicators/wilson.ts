import { wilsonInterval } from '#libs/statistics';
import { divideHalfEven, formatDecimal, multiplyWhole } from '../13-full-verification/index.js';

export interface WilsonInterval {
  readonly low: string;
  readonly high: string;
}

/** Rates are shown with six decimals. */
const DECIMALS = 6;

/** The 95 % Wilson interval of a rate; null when nothing was counted: no data is not zero. */
export function wilson(numerator: number, denominator: number): WilsonInterval | null {
  const interval = wilsonInterval(numerator, denominator);
  return interval && { low: interval.low.toFixed(DECIMALS), high: interval.high.toFixed(DECIMALS) };
}

/** The rate itself, rounded half to even for show only; null when nothing was counted. */
export function rateOf(numerator: number, denominator: number): string | null {
  if (denominator <= 0) return null;
  const units = divideHalfEven(multiplyWhole(numerator, 10 ** DECIMALS), denominator);
  return formatDecimal({ units, scale: DECIMALS });
}
