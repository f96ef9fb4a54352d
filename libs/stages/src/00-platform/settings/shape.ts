import { dayOfText } from '#libs/rules';
import { ROLES } from '#rules/00-platform';
import { PROBLEM_RULES, readProblemClasses } from '#rules/14-quality-problems';

/** What the value of a setting may be. */
export type Shape =
  | { kind: 'whole'; min: number; max: number }
  | { kind: 'decimal'; min: string; max: string }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'weights'; names: readonly string[] }
  | { kind: 'calendar' }
  | { kind: 'texts'; names: readonly string[]; max: number }
  | { kind: 'roles' }
  | { kind: 'problem-classes' };

/** Thousandths as whole numbers, so that decimals compare exactly. */
const thousandths = (decimal: string): bigint => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'));
};

/**
 * Whether a value has the shape that its key is declared with.
 * A decimal is text without a sign and with at most three digits after the point.
 */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'whole':
      return Number.isInteger(value) && (value as number) >= shape.min && (value as number) <= shape.max;
    case 'decimal':
      return (
        typeof value === 'string' &&
        /^\d{1,9}(\.\d{1,3})?$/.test(value) &&
        thousandths(value) >= thousandths(shape.min) &&
        thousandths(value) <= thousandths(shape.max)
      );
    case 'choice':
      return typeof value === 'string' && shape.choices.includes(value);
    case 'weights':
      return fitsWeights(shape.names, value);
    case 'calendar':
      return fitsCalendar(value);
    case 'texts':
      return fitsTexts(shape, value);
    case 'roles':
      return fitsRoles(value);
    case 'problem-classes':
      return readProblemClasses(value) !== null;
  }
}

/** Each once; nobody is told of anything when there is none. */
function fitsRoles(value: unknown): boolean {
  const known: readonly unknown[] = ROLES;
  return Array.isArray(value) && new Set(value).size === value.length && value.every((role) => known.includes(role));
}

function fitsTexts({ names, max }: { names: readonly string[]; max: number }, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value as Record<string, unknown>);
  return (
    texts.length === names.length &&
    texts.every(([name, text]) => names.includes(name) && typeof text === 'string' && text.length <= max)
  );
}

function fitsWeights(names: readonly string[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const weights = Object.entries(value as Record<string, unknown>);
  const sum = weights.reduce((total, [, weight]) => total + Number(weight), 0);
  return (
    weights.length === names.length &&
    weights.every(([name, weight]) => names.includes(name) && fits({ kind: 'whole', min: 0, max: 100 }, weight)) &&
    sum === 100
  );
}

/** Days once each, in order, so that two calendars compare line by line. */
function fitsCalendar(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 2000) return false;
  const days = value as Partial<Record<'day' | 'kind' | 'name', unknown>>[];
  return days.every(
    (entry, at) =>
      typeof entry === 'object' &&
      (entry as unknown) !== null &&
      Object.keys(entry).length === 3 &&
      typeof entry.day === 'string' &&
      dayOfText(entry.day) !== null &&
      (entry.kind === 'holiday' || entry.kind === 'workday') &&
      typeof entry.name === 'string' &&
      entry.name.length <= 40 &&
      (at === 0 || String(days[at - 1]?.day) < entry.day),
  );
}

/** The shape in one line, for messages. */
export function spokenShape(shape: Shape): string {
  switch (shape.kind) {
    case 'whole':
      return `${shape.min} … ${shape.max}`;
    case 'decimal':
      return `"${shape.min}" … "${shape.max}"`;
    case 'choice':
      return shape.choices.join(' | ');
    case 'weights':
      return `{${shape.names.join(', ')}}: 0 … 100, Σ = 100`;
    case 'calendar':
      return '[{day: YYYY-MM-DD, kind: holiday | workday, name}], ↑ day';
    case 'texts':
      return `{${shape.names.join(', ')}}: ≤ ${shape.max}`;
    case 'roles':
      return `[${ROLES.join(' | ')}]`;
    case 'problem-classes':
      return `[{class: 1 … 9, zh, en, rules: [${PROBLEM_RULES.join(' | ')}], answerDays ≤ closeDays: 1 … 365}]`;
  }
}
