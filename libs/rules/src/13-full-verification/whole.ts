/** An exact whole number: a safe integer while it is one, which is quick, and a BigInt beyond. Never a rounded float. */
export type Whole = number | bigint;

export function addWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

export function multiplyWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return BigInt(a) * BigInt(b);
}

export function absoluteWhole(a: Whole): Whole {
  return a < 0 ? -a : a;
}

/** 10 to a power that is not negative. */
export function powerOfTen(exponent: number): Whole {
  return exponent <= 15 ? (POWERS[exponent] ?? 1) : 10n ** BigInt(exponent);
}

/** `numerator / denominator` as the nearest whole number, a half to the even one. The denominator is above 0. */
export function divideHalfEven(numerator: Whole, denominator: Whole): Whole {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const rest = numerator % denominator;
    const quotient = (numerator - rest) / denominator;
    const twice = 2 * Math.abs(rest);
    const up = twice > denominator || (twice === denominator && quotient % 2 !== 0);
    const result = up ? quotient + (numerator < 0 ? -1 : 1) : quotient;
    return result === 0 ? 0 : result;
  }
  return divideHalfEvenBig(BigInt(numerator), BigInt(denominator));
}

function divideHalfEvenBig(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  const up = twice > denominator || (twice === denominator && quotient % 2n !== 0n);
  return up ? quotient + (numerator < 0n ? -1n : 1n) : quotient;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));
