import { parseInstant } from '#libs/rules';
import { QUANTITY_LOOKS, readConclusion, readPosition, readQuantity, type QuantityKind } from '#rules/00-platform';
import { plainAssetNumber } from '#rules/11-arrival';
import { letterOf, OTHER_FAULT_KINDS, type Conclusion } from '#rules/13-full-verification';
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
const conclusionLooks = 'pass | fail | not-tested';

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
    assetNo: assetNo(item),
    batchNo: optionalText(item, 'batchNo'),
    rigCode: text(item, 'rigCode'),
    position: position(item),
    verifiedAt: instant(item, 'verifiedAt'),
    verifierCode: text(item, 'verifierCode'),
    checkerCode: text(item, 'checkerCode'),
    temperature: quantity(item, 'temperature', 'temperature'),
    humidity: quantity(item, 'humidity', 'humidity'),
    items: letters(item['items']),
    clockDailyError: quantity(item, 'clockDailyError', 'clock-error'),
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

/** As a number is read everywhere; what is none names no meter, and is told so later. */
function assetNo(item: Fields): string {
  return plainAssetNumber(text(item, 'assetNo'));
}

/** A whole number, or as people write a position; whether the rig has it is told later. */
function position(item: Fields): number {
  const value = item['position'];
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const read = typeof value === 'string' ? readPosition(value) : null;
  if (read?.kind !== 'ok') refuse('position', value, '1, 2, 3 …');
  return read.value;
}

function instant(item: Fields, field: string): Date {
  const value = item[field];
  const read = typeof value === 'string' ? parseInstant(value) : null;
  if (!read) refuse(field, value, '2026-11-02T08:00:00+08:00');
  return read;
}

/** Of few digits nothing is lost in a JSON number. */
function quantity(item: Fields, field: string, kind: QuantityKind): string | null {
  const value = item[field];
  if (value === undefined || value === null) return null;
  const written = typeof value === 'number' ? String(value) : value;
  const read = typeof written === 'string' ? readQuantity(written, kind) : null;
  if (read === null || read.kind === 'unreadable') refuse(field, value, QUANTITY_LOOKS[kind]);
  return read.kind === 'ok' ? read.value : null;
}

function conclusion(item: Fields, field: string): Conclusion | null {
  const value = item[field];
  if (value === undefined || value === null) return null;
  const read = typeof value === 'string' ? readConclusion(value) : null;
  if (read === null || read.kind === 'unreadable') refuse(field, value, conclusionLooks);
  return read.kind === 'ok' ? read.value : null;
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
    if (said === null) refuse(`items.${name}`, items[name], conclusionLooks);
    return letterOf(said);
  });
  return [appearance, voltage, starting, creeping, letterOf(undefined), constant, letterOf(undefined)].join('');
}
