/**
 * A share in percent as every screen and paper shows it: rounded half to even (GB/T 8170), never cut; computed in whole
 * numbers, so that 1/8 of a percent is exactly that. Null when there is nothing to have a share of.
 */
export function percentText(part: number, whole: number, places = 2): string | null {
  if (whole === 0) return null;
  const scaled = BigInt(Math.round(part)) * 100n * 10n ** BigInt(places);
  return pointed(halfToEven(scaled, BigInt(Math.round(whole))), places);
}

/** Likewise of a share that is a decimal itself, e.g. "0.984999". */
export function percentOfShare(share: string | number, places = 2): string {
  const [, sign = '', integer = '0', decimals = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(plain(share)) ?? [];
  const size = BigInt(`${integer}${decimals}` || '0') * 100n * 10n ** BigInt(places);
  const rounded = halfToEven(size, 10n ** BigInt(decimals.length));
  return (sign === '-' && rounded !== 0n ? '-' : '') + pointed(rounded, places);
}

/** Floats of charts have noise in the last places, and exponents when they are small. */
const plain = (share: string | number): string => (typeof share === 'string' ? share : share.toFixed(12));

function halfToEven(part: bigint, whole: bigint): bigint {
  const floor = part / whole;
  const twice = (part % whole) * 2n;
  if (twice === whole) return floor + (floor % 2n);
  return twice > whole ? floor + 1n : floor;
}

function pointed(scaled: bigint, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  const cut = digits.length - places;
  return places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
}
