import { parseDecimal, type Decimal } from '../decimal.js';
import { DomainError } from '../../domain-error.js';

/** What a test point is judged by: its limit and rounding step, as text and as whole numbers at the step's decimals. */
export interface PointLimit {
  /** `load current/power factor/element`, e.g. `Imax/1.0/all`. */
  readonly point: string;
  readonly limit: string;
  readonly step: string;
  readonly stepDecimal: Decimal;
  readonly limitUnits: number;
}

/** A limit with more decimals than the step is cut off: no rounded value lies between. */
export function pointLimit(point: string, limit: string, step: string): PointLimit {
  const [limitDecimal, stepDecimal] = [parseDecimal(limit), parseDecimal(step)];
  if (!limitDecimal || !stepDecimal) throw new DomainError('limit-not-decimal', { point, limit, step });
  const shift = stepDecimal.scale - limitDecimal.scale;
  const units = BigInt(limitDecimal.units);
  const limitUnits = Number(shift >= 0 ? units * 10n ** BigInt(shift) : units / 10n ** BigInt(-shift));
  return { point, limit, step, stepDecimal, limitUnits };
}
