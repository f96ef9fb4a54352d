import { plainText, readDecimal, saysNothing, type ValueRead } from '../../00-platform/index.js';

const [zero, nine, point, minus, plus, bar] = [48, 57, 46, 45, 43, 124];
const MOST_CHARACTERS = 200;
const MOST_READINGS = 10;
const MOST_OF_ONE = 20;
/** Digits before the point: nothing measured in % has more. */
const MOST_WHOLE = 5;
const APART = /[|;；、\r\n\t]+/;
/** A place between two readings where one is missing. */
const GAP = /[^|\s]\s*\|\s*\|[\s|]*[^|\s]/;
const FRACTIONS = /^[+-]?\d*\.\d+(?:[,，]\s*[+-]?\d*\.\d+)+[,，]?$/;

/** Whether a text is one decimal, or several joined by `|`, just as they are kept. Runs a million times in a large import: no regular expression. */
export function areReadings(text: string): boolean {
  if (text.length === 0 || text.length > MOST_CHARACTERS) return false;
  let [digits, points, readings, start] = [0, 0, 1, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) digits++;
    else if (code === point && points === 0 && digits > 0 && digits <= MOST_WHOLE) {
      points = 1;
      digits = 0;
    } else if (code === bar && digits > 0 && (points === 1 || digits <= MOST_WHOLE) && at - start <= MOST_OF_ONE) {
      digits = 0;
      points = 0;
      readings++;
      start = at + 1;
    } else if ((code !== minus && code !== plus) || at !== start) return false;
  }
  if (text.length - start > MOST_OF_ONE || readings > MOST_READINGS) return false;
  return digits > 0 && (points === 1 || digits <= MOST_WHOLE);
}

/**
 * The readings of a test point, %, joined by `|`: apart by bars, semicolons, slashes or blanks, with a bar behind the last, with or without
 * `%`, `.12` for `0.12`, any minus sign. A place left empty between two
 * readings has lost one. Commas part readings that have points;
 * `0,12` may be one number or two, and is not read.
 */
export function readReadings(raw: string, most = MOST_READINGS): ValueRead<string> {
  if (most === MOST_READINGS && areReadings(raw)) return { kind: 'ok', value: raw };
  if (saysNothing(raw)) return { kind: 'empty' };
  const received = plainText(raw);
  if (GAP.test(received)) return { kind: 'unreadable', received };
  const readings: string[] = [];
  for (const cell of (FRACTIONS.test(received) ? received.replace(/[,，]/g, '|') : received).split(APART)) {
    for (const part of partsOf(cell)) {
      const reading = readDecimal(part.replace(/\s*%$/, ''));
      if (reading === null || !areReadings(reading)) return { kind: 'unreadable', received };
      readings.push(reading);
    }
  }
  if (readings.length > most) return { kind: 'unreadable', received };
  return readings.length === 0 ? { kind: 'empty' } : { kind: 'ok', value: readings.join('|') };
}

/** A sign may stand apart from its number; then the cell is one reading. */
function partsOf(cell: string): string[] {
  const text = cell.trim();
  if (saysNothing(text)) return [];
  if (/^[+-]\s*[\d.]+\s*%?$/.test(text)) return [text];
  return text
    .replace(/\s+%/g, '%')
    .split(/[\s/]+/)
    .filter((part) => part !== '');
}
