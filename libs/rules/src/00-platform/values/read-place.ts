import { plainText, saysNothing, unspaced, withArabicDigits } from './plain-text.js';
import type { ValueRead } from './read-quantity.js';

/** What a text was found to name: one thing, none, or several that it fits equally well. */
export type Found<Thing> =
  | { readonly kind: 'one'; readonly thing: Thing }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly codes: readonly string[] };

const RIG_WORDS =
  /检定装置|检定台体|检定台|校验装置|校验台|标准装置|装置|台体|台号|台|编号|序号|号|第|RIG|BENCH|NO\.?|[#:.\s]/gi;
const POSITION_WORDS = /^(?:第|表位号?|位号?|挂表位|POSITION|POS\.?|NO\.?|#|[:.])*(.*?)(?:号?表位|号位|号|位|#)*$/i;
const FLOAT = /^(\d+)\.0+$/;
const MOST_DIGITS = 4;

const bareNumber = (text: string): string =>
  withArabicDigits(text)
    .replace(FLOAT, '$1')
    .replace(/^0+(?=\d)/, '');

/** What is left of a rig's name without the words around its number. */
export function rigKey(raw: string): string {
  const text = unspaced(raw).replace(FLOAT, '$1');
  const bare = text.replace(RIG_WORDS, '');
  return bareNumber(bare === '' ? text : bare).toUpperCase();
}

interface Coded {
  readonly code: string;
  readonly name?: string;
}

const indexes = new WeakMap<object, ReadonlyMap<string, readonly Coded[]>>();

/** Found once for the same map, however many rows ask. */
function indexOf<Thing extends Coded>(
  known: ReadonlyMap<string, Thing>,
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const before = indexes.get(known);
  if (before) return before as ReadonlyMap<string, readonly Thing[]>;
  const index = new Map<string, Thing[]>();
  for (const thing of known.values()) {
    for (const key of new Set(keysOf(thing))) index.set(key, [...(index.get(key) ?? []), thing]);
  }
  indexes.set(known, index);
  return index;
}

const foundIn = <Thing extends Coded>(things: readonly Thing[] | undefined): Found<Thing> => {
  const [first, second] = things ?? [];
  if (!first) return { kind: 'none' };
  return second ? { kind: 'several', codes: (things ?? []).map(({ code }) => code) } : { kind: 'one', thing: first };
};

/** The rig 检定装置 that a cell names: by its code, else by its number with whatever words around it: `#3`, `3号台`, `03`, `3.0`. */
export function findRig<Rig extends Coded>(raw: string, rigs: ReadonlyMap<string, Rig>): Found<Rig> {
  const exact = rigs.get(raw) ?? rigs.get(plainText(raw));
  if (exact) return { kind: 'one', thing: exact };
  const key = rigKey(raw);
  return key === '' ? { kind: 'none' } : foundIn(indexOf(rigs, ({ code }) => [rigKey(code)]).get(key));
}

/** The number of a position 表位: `7`, `07`, `7.0`, `表位7`, `7号`, `#7`. */
export function readPosition(raw: string): ValueRead<number> {
  if (saysNothing(raw)) return { kind: 'empty' };
  const text = unspaced(raw);
  const number = bareNumber(text.replace(FLOAT, '$1').replace(POSITION_WORDS, '$1'));
  const sound = /^\d+$/.test(number) && number.length <= MOST_DIGITS && number !== '0';
  return sound ? { kind: 'ok', value: Number(number) } : { kind: 'unreadable', received: plainText(raw) };
}

const codeKey = (raw: string): string => unspaced(raw).replace(FLOAT, '$1').toUpperCase();
const APART = /[\s()[\]【】/,;:、|-]+/;

/**
 * The person that a cell names: by staff code in any case, or by name where just one person has it; code and name together when both
 * are the same person's.
 */
export function findPerson<Person extends Coded>(raw: string, staff: ReadonlyMap<string, Person>): Found<Person> {
  const exact = staff.get(raw) ?? staff.get(plainText(raw));
  if (exact) return { kind: 'one', thing: exact };
  const index = indexOf(staff, ({ code, name = '' }) => [codeKey(code), codeKey(name)].filter((key) => key !== ''));
  const whole = foundIn(index.get(codeKey(raw)));
  if (whole.kind !== 'none') return whole;
  const parts = plainText(raw)
    .split(APART)
    .filter((part) => part !== '');
  const found = parts.map((part) => index.get(codeKey(part)) ?? []);
  const [first = [], ...rest] = found;
  return parts.length < 2 ? whole : foundIn(first.filter((person) => rest.every((others) => others.includes(person))));
}
