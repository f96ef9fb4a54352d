import { parseInstant } from '#libs/rules';
import { normaliseCell } from '#rules/00-platform';
import { letterOf, OTHER_FAULT_KINDS, parseDecimal, type Conclusion } from '#rules/13-full-verification';
import { readBasicErrors, type GivenBasicErrors } from './read-basic-errors.js';
import { invalidField, type Refusal } from './refusal.js';

/** A result as handed over, its fields well-formed; nothing that it names has been looked up yet. */
export interface GivenResult {
  index: number;
  assetNo: string;
  batchNo: string | null;
  rigCode: string;
  position: number;
  verifiedAt: Date;
  verifierCode: string;
  checkerCode: string;
  temperature: string | null;
  humidity: string | null;
  /** Seven letters as in `rig_results`; what the rig made of basic error and clock is not said. */
  items: string;
  clockDailyError: string | null;
  basicErrors: GivenBasicErrors;
  rigConclusion: Conclusion | null;
  correctionReason: string | null;
  /** Kinds outside the scheme's items joined by commas; null when there are none. */
  rigReason: string | null;
}

type Fields = Record<string, unknown>;
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isRefusal = (read: GivenResult | Refusal): read is Refusal => 'code' in read;

const itemNames = ['appearance', 'voltage', 'starting', 'creeping', 'constant'] as const;
const conclusions: readonly unknown[] = ['pass', 'fail', 'not-tested'];
const quantity = /^-?\d{1,3}(\.\d{1,3})?$/;

class FieldRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Reads one item of a call: by hand, because 5,000 nested items through decorators take seconds. */
export function readItem(index: number, item: unknown): GivenResult | Refusal {
  if (!isObject(item)) return invalidField('', item, '{…}');
  try {
    return read(index, item);
  } catch (error) {
    if (error instanceof FieldRefused) return error.refusal;
    throw error;
  }
}

function read(index: number, item: Fields): GivenResult {
  const basicErrors = readBasicErrors(item['basicErrors']);
  if ('code' in basicErrors) throw new FieldRefused(basicErrors);
  return {
    index,
    assetNo: text(item, 'assetNo'),
    batchNo: optionalText(item, 'batchNo'),
    rigCode: text(item, 'rigCode'),
    position: wholeNumber(item, 'position'),
    verifiedAt: instant(item, 'verifiedAt'),
    verifierCode: text(item, 'verifierCode'),
    checkerCode: text(item, 'checkerCode'),
    temperature: measured(item, 'temperature'),
    humidity: measured(item, 'humidity'),
    items: letters(item['items']),
    clockDailyError: decimal(item, 'clockDailyError'),
    basicErrors,
    rigConclusion: conclusion(item, 'rigConclusion'),
    correctionReason: optionalText(item, 'correctionReason'),
    rigReason: otherFaults(item['otherFaults']),
  };
}

function refuse(field: string, value: unknown, expected: string): never {
  throw new FieldRefused(invalidField(field, value, expected));
}

function text(item: Fields, field: string): string {
  const value = item[field];
  if (typeof value !== 'string' || value === '' || value.length > 60) refuse(field, value, '"…" (1–60)');
  return value;
}

function optionalText(item: Fields, field: string): string | null {
  const value = item[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value === '' || value.length > 500) refuse(field, value, '"…" (1–500)');
  return value;
}

function wholeNumber(item: Fields, field: string): number {
  const value = item[field];
  if (typeof value !== 'number' || !Number.isInteger(value)) refuse(field, value, '1, 2, 3 …');
  return value;
}

function instant(item: Fields, field: string): Date {
  const value = item[field];
  const read = typeof value === 'string' ? parseInstant(value) : null;
  if (!read) refuse(field, value, '2026-11-02T08:00:00+08:00');
  return read;
}

/** Temperature and humidity: of three digits nothing is lost in a JSON number. */
function measured(item: Fields, field: string): string | null {
  const value = item[field];
  if (value === undefined || value === null) return null;
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string' || !quantity.test(written)) refuse(field, value, '20.1');
  return written;
}

function decimal(item: Fields, field: string): string | null {
  const value = item[field];
  if (value === undefined || value === null) return null;
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string' || written.length > 20 || !parseDecimal(written)) refuse(field, value, '-0.047');
  return normaliseCell(written);
}

function conclusion(item: Fields, field: string): Conclusion | null {
  const value = item[field];
  if (value === undefined || value === null) return null;
  if (!conclusions.includes(value)) refuse(field, value, 'pass | fail | not-tested');
  return value as Conclusion;
}

function otherFaults(given: unknown): string | null {
  if (given === undefined || given === null) return null;
  const known: readonly unknown[] = OTHER_FAULT_KINDS;
  if (!Array.isArray(given) || !given.every((kind) => known.includes(kind)))
    refuse('otherFaults', given, OTHER_FAULT_KINDS.join(' | '));
  return OTHER_FAULT_KINDS.filter((kind) => given.includes(kind)).join(',') || null;
}

function letters(items: unknown): string {
  if (!isObject(items)) refuse('items', items, '{ appearance: "pass", … }');
  const [appearance, voltage, starting, creeping, constant] = itemNames.map((name) => {
    const said = conclusion(items, name);
    if (said === null) refuse(`items.${name}`, items[name], 'pass | fail | not-tested');
    return letterOf(said);
  });
  return [appearance, voltage, starting, creeping, letterOf(undefined), constant, letterOf(undefined)].join('');
}
