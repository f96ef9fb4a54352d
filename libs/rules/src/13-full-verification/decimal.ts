import { normaliseCell } from '../00-platform/index.js';
import { absoluteWhole, addWhole, multiplyWhole, powerOfTen, type Whole } from './whole.js';

/** An exact decimal: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: Whole;
  readonly scale: number;
}

const [ZERO, NINE, POINT, MINUS, PLUS] = [48, 57, 46, 45, 43];

/** Reads `-0.1234`, `+1.2`, `.5`, spaces around and full-width digits too; null of anything else, exponents included. */
export function parseDecimal(text: string): Decimal | null {
  const plain = parsePlain(text);
  if (plain) return plain;
  const normal = normaliseCell(text);
  return normal === text ? null : parsePlain(normal);
}

/** Runs millions of times in one import: no regular expression, and no BigInt below 2^53. */
function parsePlain(text: string): Decimal | null {
  const sign = text.charCodeAt(0);
  const start = sign === MINUS || sign === PLUS ? 1 : 0;
  let units = 0;
  let point = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) units = units * 10 + (code - ZERO);
    else if (code === POINT && point < 0) point = at;
    else return null;
  }
  const scale = point < 0 ? 0 : text.length - point - 1;
  const digits = text.length - start - (point < 0 ? 0 : 1);
  if (digits === 0 || point === text.length - 1) return null;
  if (!Number.isSafeInteger(units)) {
    const exact = BigInt(text.slice(start).replace('.', ''));
    return { units: sign === MINUS ? -exact : exact, scale };
  }
  return { units: sign === MINUS && units !== 0 ? -units : units, scale };
}

/** Written with exactly `scale` decimals; zero has no sign. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = String(absoluteWhole(units)).padStart(scale + 1, '0');
  const sign = units < 0 ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The units of a decimal at a scale that is not smaller than its own. */
export function unitsAt({ units, scale }: Decimal, atScale: number): Whole {
  return atScale === scale ? units : multiplyWhole(units, powerOfTen(atScale - scale));
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: addWhole(unitsAt(a, scale), unitsAt(b, scale)), scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: multiplyWhole(a.units, b.units), scale: a.scale + b.scale };
}

/** Below 0 when a < b, 0 when equal, above 0 when a > b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [unitsAt(a, scale), unitsAt(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}
