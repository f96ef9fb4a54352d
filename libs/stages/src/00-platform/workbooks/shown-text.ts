import type { NumberFormat } from './number-formats.js';

/** From here on a spreadsheet has lost digits: it keeps fifteen. */
const firstInexact = 1e15;
const kept = 15;
const daySeconds = 86_400;
/** What is a day behind between 1900 and 1904. */
const shift1904 = 1462;
/** The last day of the year 9999. */
const lastDay = 2_958_466;

/**
 * What a person reads in the cell of a number, written as our readers of values take it: a percentage by its plain number, a day
 * as 2026-11-02, a code with its zeros. One difference: a number of sixteen digits or more is written with its exponent, so that
 * a code that was typed as a number is recognised as damaged, not taken for digits that were never there.
 */
export function shownText(raw: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (Math.abs(value) >= firstInexact) return value.toExponential().toUpperCase();
  switch (format.as) {
    case 'number':
      return numberText(value);
    case 'percent':
      return numberText(value * 100);
    case 'code':
      return codeText(value, format);
    case 'elapsed':
      return value < 0 ? numberText(value) : clockText(Math.round(value * daySeconds), 1);
    case 'moment':
      return momentText(value, format, from1904);
  }
}

/** Fifteen digits, as a spreadsheet shows them, and no exponent. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(kept)));
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text === '-0' ? '0' : text;
  const [, sign = '', first = '', rest = '', zeros = ''] = small;
  return `${sign}0.${'0'.repeat(Number(zeros) - 1)}${first}${rest}`;
}

function codeText(value: number, { digits, before, behind }: Extract<NumberFormat, { as: 'code' }>): string {
  if (!Number.isInteger(value) || value < 0) return numberText(value);
  return `${before}${String(value).padStart(digits, '0')}${behind}`;
}

/** The wall time of the cell; times of day are fractions of a day and come out some milliseconds off. */
function momentText(value: number, { day, time }: Extract<NumberFormat, { as: 'moment' }>, from1904: boolean): string {
  const serial = from1904 ? value + shift1904 : value;
  if (value < 0 || serial >= lastDay) return numberText(value);
  const seconds = Math.round(serial * daySeconds);
  if (!day && value < 1) return clockText(Math.round(value * daySeconds), 2);
  const date = dayText(Math.floor(seconds / daySeconds));
  const ofDay = seconds % daySeconds;
  return !time && ofDay === 0 ? date : `${date} ${clockText(ofDay, 2)}`;
}

/** Spreadsheets have a 29 February 1900. */
function dayText(days: number): string {
  if (days === 60) return '1900-02-29';
  const from = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(from + days * daySeconds * 1000).toISOString().slice(0, 10);
}

function clockText(seconds: number, hourDigits: number): string {
  const two = (part: number, digits = 2): string => String(part).padStart(digits, '0');
  return `${two(Math.floor(seconds / 3600), hourDigits)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
