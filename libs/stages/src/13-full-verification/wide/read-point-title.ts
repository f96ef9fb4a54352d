import { normaliseCell } from '#rules/00-platform';
import { pointName, type Element } from '#rules/13-full-verification';

/** A column of readings: the test point, and which of its readings. */
export interface PointColumn {
  /** `Imax/1.0/all` */
  point: string;
  /** Counted from 1. */
  reading: number;
}

const loads = [
  /(?<![A-Za-z\d.])(\d*\.?\d+)?(Imax|Imin|Itr|Ib|In)(?![A-Za-z])/i,
  /(?<![A-Za-z\d.])(\d*\.?\d+)\s+(Imax|Imin|Itr|Ib|In)(?![A-Za-z])/i,
];
const powerFactor = /(?<![\d.])(?:(0?\.\d+)\s*([LC])|(1(?:\.0+)?)(?![\d.]))/i;
const readingNumbers = [
  /#\s*(\d{1,2})\s*$/,
  /[(（]\s*(\d{1,2})\s*[)）]\s*$/,
  /误差\s*(\d{1,2})\s*$/,
  /[-_]\s*(\d)\s*$/,
];
const words = /基本误差|误差值?|功率因数|ERROR|COS|PF|ALL|合元|合相|三相|平衡|[\s/_\-—,，:：=%φΦ()（）[\]]/gi;

/**
 * What a column's title says of its readings: `Ib 1.0`, `Imax/0.5L`, `0.5Imax 0.5L A`, `Ib 1.0 #2`, `1.0Ib-1.0-合元` …;
 * null of any other title, also of one that has more to say, such as `Ib 1.0 结论`.
 */
export function readPointTitle(title: string): PointColumn | null {
  const text = normaliseCell(title);
  for (const { rest, reading } of withoutReadingNumber(text)) {
    for (const load of loads) {
      const point = pointOf(rest, load);
      if (point !== null) return { point, reading };
    }
  }
  return null;
}

/** With the number at the end as the reading's, then as a part of the point. */
function withoutReadingNumber(text: string): { rest: string; reading: number }[] {
  const whole = { rest: text, reading: 1 };
  for (const pattern of readingNumbers) {
    const found = pattern.exec(text);
    if (found) return [{ rest: text.slice(0, found.index), reading: Math.max(1, Number(found[1])) }, whole];
  }
  return [whole];
}

function pointOf(text: string, load: RegExp): string | null {
  const loaded = load.exec(text);
  if (!loaded) return null;
  const withoutLoad = text.replace(loaded[0], ' ');
  const factor = powerFactor.exec(withoutLoad);
  if (!factor) return null;
  const element = elementOf(withoutLoad.replace(factor[0], ' '));
  if (element === null) return null;
  const [, fraction, side = '', one] = factor;
  const pf = one === undefined ? `${Number(fraction)}${side.toUpperCase()}` : '1.0';
  return pointName(`${loaded[1] ?? ''}${loaded[2] ?? ''}`, pf, element);
}

function elementOf(rest: string): Element | null {
  const left = rest
    .replace(words, '')
    .replace(/[相元]/g, '')
    .toUpperCase();
  if (left === '') return 'all';
  return left === 'A' || left === 'B' || left === 'C' ? left : null;
}
