import { parseDecimal, type Element } from '#rules/13-full-verification';
import { invalidField, type Refusal } from './refusal.js';

/** A test point as handed over, its readings joined as in `rig_readings`. */
export interface GivenPoint {
  loadCurrent: string;
  powerFactor: string;
  element: Element;
  joined: string;
}

const elements: readonly unknown[] = ['all', 'A', 'B', 'C'];
const mostPoints = 200;
const mostReadings = 10;
const plain = /^[-+.\d]+$/;

/** The test points of one item; readings are taken as text only, so that what was measured is what is kept. */
export function readBasicErrors(given: unknown): GivenPoint[] | Refusal {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given) || given.length > mostPoints) return invalidField('basicErrors', given, '[…]');
  const points: GivenPoint[] = [];
  for (const [at, entry] of (given as unknown[]).entries()) {
    const point = readPoint(entry, `basicErrors[${at}]`);
    if ('code' in point) return point;
    points.push(point);
  }
  return points;
}

function readPoint(entry: unknown, where: string): GivenPoint | Refusal {
  if (typeof entry !== 'object' || entry === null) return invalidField(where, entry, '{…}');
  const { loadCurrent, powerFactor, element = 'all', readings } = entry as Record<string, unknown>;
  if (!isShort(loadCurrent)) return invalidField(`${where}.loadCurrent`, loadCurrent, 'Imax, 0.5Imax, Ib …');
  if (!isShort(powerFactor)) return invalidField(`${where}.powerFactor`, powerFactor, '1.0, 0.5L, 0.8C …');
  if (!elements.includes(element)) return invalidField(`${where}.element`, element, 'all | A | B | C');
  if (!Array.isArray(readings) || readings.length > mostReadings) {
    return invalidField(`${where}.readings`, readings, `[…], 1–${mostReadings}`);
  }
  if (readings.length === 0) return { code: 'no-readings', params: { point: `${loadCurrent}/${powerFactor}` } };
  for (const [at, reading] of (readings as unknown[]).entries()) {
    if (isReading(reading)) continue;
    const refused = invalidField(`${where}.readings[${at}]`, reading, '"0.1234"');
    return typeof reading === 'number' ? { ...refused, text: 'reading-as-number' } : refused;
  }
  return { loadCurrent, powerFactor, element: element as Element, joined: readings.join('|') };
}

/** Plain digits only: what is written here is kept as it is. */
function isReading(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 20 && plain.test(value) && parseDecimal(value) !== null;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 20;
}
