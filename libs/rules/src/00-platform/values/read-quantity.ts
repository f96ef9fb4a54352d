import { plainText, saysNothing } from './plain-text.js';

export type QuantityKind = 'number' | 'temperature' | 'humidity' | 'clock-error' | 'error';

/** What a cell says, null of nothing; or that it cannot be read. */
export type ValueRead<Value> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'unreadable'; readonly received: string };

const DECIMAL = /^([+-]?)\s*(\d*)(?:\.(\d*))?$/;
const MOST_CHARACTERS = 20;

/** The units that people write behind a value of each kind. */
const UNITS: Readonly<Record<QuantityKind, RegExp>> = {
  number: /$/,
  temperature: /\s*(?:°\s*C?|C|deg\s*C?|度|摄氏度)$/i,
  humidity: /\s*(?:%\s*(?:RH)?|RH|百分比)$/i,
  'clock-error': /\s*(?:s\s*\/\s*d(?:ay)?|s\s*\/\s*24\s*h|秒\s*(?:\/|每)?\s*[天日]|s\s*\/\s*[天日])$/i,
  error: /\s*%$/,
};
/** What a message shows of each kind. */
export const QUANTITY_LOOKS: Readonly<Record<QuantityKind, string>> = {
  number: '0.5',
  temperature: '20.5, 20.5℃',
  humidity: '50, 50%, 50%RH',
  'clock-error': '0.088, 0.088s/d',
  error: '0.12, 0.12%',
};
const BEFORE = /^RH\s*[:=]?\s*/i;

/**
 * A decimal with or without the unit of its kind: `20.5℃`, `50%RH`, `0.08 s/d`, `.12`, `−0.3`. The value comes as a plain decimal,
 * digit by digit as it was written. A comma is never guessed to be a point.
 */
export function readQuantity(raw: string, kind: QuantityKind): ValueRead<string> {
  if (saysNothing(raw)) return { kind: 'empty' };
  const text = plainText(raw);
  const bare = (kind === 'humidity' ? text.replace(BEFORE, '') : text).replace(UNITS[kind], '');
  const value = readDecimal(bare);
  return value === null ? { kind: 'unreadable', received: raw.trim() } : { kind: 'ok', value };
}

/** A plain decimal of a plain text; null of anything else. */
export function readDecimal(text: string): string | null {
  const [, sign = '', whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole + fraction === '' || text.length > MOST_CHARACTERS) return null;
  return `${sign}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}
