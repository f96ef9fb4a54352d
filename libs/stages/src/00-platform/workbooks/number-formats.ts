import { readXml } from './read-xml.js';
import type { ZipFile } from '../zip-files/index.js';

/** How the number of a cell is to be understood. */
export type NumberFormat =
  | { as: 'number' }
  | { as: 'percent' }
  | { as: 'elapsed' }
  /** A day, a time of day, or both. */
  | { as: 'moment'; day: boolean; time: boolean }
  /** A code with its leading zeros, between fixed texts. */
  | { as: 'code'; digits: number; before: string; behind: string };

const plain: NumberFormat = { as: 'number' };
const [day, time, both] = [
  { as: 'moment', day: true, time: false },
  { as: 'moment', day: false, time: true },
  { as: 'moment', day: true, time: true },
] as const;

/** Formats that have a number and no text in the file; from 27 on as Excel in Chinese has them. */
const builtIn: Readonly<Record<number, NumberFormat>> = {
  9: { as: 'percent' },
  10: { as: 'percent' },
  ...{ 14: day, 15: day, 16: day, 17: day, 18: time, 19: time, 20: time, 21: time, 22: both },
  ...{ 27: day, 28: day, 29: day, 30: day, 31: day, 32: time, 33: time, 34: time, 35: time, 36: day },
  ...{ 45: time, 46: { as: 'elapsed' }, 47: time },
  ...{ 50: day, 51: day, 52: day, 53: day, 54: day, 55: time, 56: time, 57: day, 58: day },
};

const mostBytes = 2 ** 24;
const mostStyles = 100_000;

/** The format of each style that cells name by its number. */
export async function numberFormats(zip: ZipFile): Promise<NumberFormat[]> {
  const part = zip.names.find((name) => /^xl\/styles\.xml$/i.test(name)) ?? '';
  const custom = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCells = false;
  await readXml(zip.chunks(part, mostBytes), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') custom.set(id, formatOf(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells && styles.length < mostStyles) {
        styles.push(custom.get(id) ?? builtIn[id] ?? plain);
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A quoted text, an escaped character, the width of a character, a filler, or something in brackets. */
const fixed = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs;
const elapsed = /\[(?:h+|m+|s+)\]/i;
const codeFormat = /^((?:"[^"]*"|\\.)*)(0{2,})((?:"[^"]*"|\\.)*)$/s;

/** What a format of one's own means; of its parts the one for positive numbers counts. */
export function formatOf(code: string): NumberFormat {
  const most = code.slice(0, 255);
  const coded = codeFormat.exec(most);
  if (coded) {
    const [, before = '', zeros = '', behind = ''] = coded;
    return { as: 'code', digits: zeros.length, before: unquoted(before), behind: unquoted(behind) };
  }
  if (elapsed.test(most)) return { as: 'elapsed' };
  const symbols = most.replace(fixed, '').split(';')[0] ?? '';
  if (symbols.includes('%')) return { as: 'percent' };
  if (/general|常规/i.test(symbols)) return plain;
  const hasTime = /[hs时秒]|上午|下午|AM\/PM|A\/P/i.test(symbols);
  const hasDay =
    /[yde年日]/i.test(symbols.replace(/AM\/PM|A\/P/gi, '')) && !/[0#?]/.test(symbols.replace(/s\.0+/gi, ''));
  if (!hasTime && !hasDay) return /^[^0#?]*m[^0#?]*$/i.test(symbols) ? day : plain;
  return hasTime && hasDay ? both : hasDay ? day : time;
}

const unquoted = (text: string): string => text.replace(/"([^"]*)"|\\(.)/gs, '$1$2');
