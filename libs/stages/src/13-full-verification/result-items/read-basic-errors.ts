import { readPhases, readReadings, type TestPoint } from '#rules/13-full-verification';
import { invalidField, type Refusal } from './refusal.js';

/** The basic errors of one item: its test points, and in step with them their readings as in `rig_readings`. */
export interface GivenBasicErrors {
  /** The same list for every item with the same points. */
  points: readonly TestPoint[];
  /** Points apart by a comma, readings of a point by `|`: one text, because thousands of them wait for the database. */
  readings: string;
}

const mostPoints = 200;
const mostReadings = 10;

/** Readings are taken as text only, so that what was measured is what is kept. */
export function readBasicErrors(given: unknown): GivenBasicErrors | Refusal {
  if (given === undefined || given === null) return { points: listOf([], ''), readings: '' };
  if (!Array.isArray(given) || given.length > mostPoints) return invalidField('basicErrors', given, '[…]');
  const points: TestPoint[] = [];
  let [names, readings] = ['', ''];
  for (let at = 0; at < given.length; at++) {
    const point = readPoint(given[at] as unknown, at);
    if ('code' in point) return point;
    const { loadCurrent, powerFactor, element } = point;
    names += `${loadCurrent}/${powerFactor}/${element},`;
    readings += at === 0 ? point.joined : `,${point.joined}`;
    points.push({ loadCurrent, powerFactor, element });
  }
  return { points: listOf(points, names), readings };
}

/** More lists than rigs have schemes: nonsense must not fill the memory. */
const mostLists = 500;
const lists = new Map<string, readonly TestPoint[]>();

function listOf(points: TestPoint[], names: string): readonly TestPoint[] {
  const known = lists.get(names);
  if (known) return known;
  if (lists.size < mostLists) lists.set(names, points);
  return points;
}

function readPoint(entry: unknown, at: number): (TestPoint & { joined: string }) | Refusal {
  const where = (field: string): string => `basicErrors[${at}]${field}`;
  if (typeof entry !== 'object' || entry === null) return invalidField(where(''), entry, '{…}');
  const { loadCurrent, powerFactor, element: phases = 'all', readings } = entry as Record<string, unknown>;
  if (!isShort(loadCurrent)) return invalidField(where('.loadCurrent'), loadCurrent, 'Imax, 0.5Imax, Ib …');
  if (!isShort(powerFactor)) return invalidField(where('.powerFactor'), powerFactor, '1.0, 0.5L, 0.8C …');
  const element = typeof phases === 'string' ? readPhases(phases) : null;
  if (element === null) return invalidField(where('.element'), phases, 'all | A | B | C');
  if (!Array.isArray(readings) || readings.length > mostReadings) {
    return invalidField(where('.readings'), readings, `[…], 1–${mostReadings}`);
  }
  if (readings.length === 0) return { code: 'no-readings', params: { point: `${loadCurrent}/${powerFactor}` } };
  const joined: string[] = [];
  for (let n = 0; n < readings.length; n++) {
    const reading: unknown = readings[n];
    const read = typeof reading === 'string' ? readReadings(reading, 1) : null;
    if (read?.kind === 'ok') {
      joined.push(read.value);
      continue;
    }
    const refused = invalidField(where(`.readings[${n}]`), reading, '"0.1234"');
    return typeof reading === 'number' ? { ...refused, text: 'reading-as-number' } : refused;
  }
  return { loadCurrent, powerFactor, element, joined: joined.join('|') };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 20;
}
