import { plainText } from '#rules/00-platform';
import { parseLoadCurrent, pointName, readPhases, readPowerFactor } from '#rules/13-full-verification';

/** A column of readings: the test point, and which of its readings. */
export interface PointColumn {
  /** `Imax/1.0/all` */
  point: string;
  /** Counted from 1. */
  reading: number;
}

const number = String.raw`(?:\d*\.?\d+)`;
const named = String.raw`I\s?[_-]?\s?(?:max|min|tr|b|n)(?![a-z])`;
/** What may be a load, the longest first. */
const loads = [
  String.raw`(?<![\w.])${number}\s?%\s?[*×x·]?\s?${named}`,
  String.raw`(?<![\w.])${number}\s?[*×x·]\s?${named}`,
  String.raw`(?<![\w.])${named}\s?[*×·]\s?${number}%?`,
  String.raw`(?<![\w.])${named}\s?/\s?(?:2|4|5|10|20)(?![\d.])(?=.*[\s/_-](?:1|0?\.\d))`,
  String.raw`(?<![a-z\d.])${number}?${named}`,
  String.raw`(?<![a-z\d.])${number}\s+${named}`,
  String.raw`(?<![a-z\d.])${number}\s?m?A(?![a-z\d])`,
].map((pattern) => new RegExp(pattern, 'i'));
const sides = String.raw`(?:L(?:AG)?|C(?:AP)?|IND|LEAD|感性?|容性?|滞后|超前)(?![a-z])`;
const factors = [
  new RegExp(String.raw`(?<![\d.])(?:0?\.\d+)\s*\(?\s*${sides}\s*\)?`, 'i'),
  new RegExp(String.raw`(?<![a-z])(?:L|C|感性?|容性?)\s?\(?0?\.\d+\)?(?!\d)`, 'i'),
  /(?<![\d.])1(?:\.0+)?(?![\d.])/,
];
const readingNumbers = [
  /#\s*(\d{1,2})\s*$/,
  /[(（]\s*(\d{1,2})\s*[)）]\s*$/,
  /误差\s*(\d{1,2})\s*$/,
  /第\s*(\d{1,2})\s*次\s*$/,
  /[-_]\s*(\d)\s*$/,
];
const words = /基本误差|误差值?|功率因数|正向有功|正向|有功|ERROR|COS|PF|PHASE|[\s/_\-—,，:：=%φΦ()（）[\]@]/gi;

/**
 * What a column's title says of its readings: `Ib 1.0`, `Imax/0.5L`, `0.5Imax 0.5L A`, `Ib 1.0 #2`, `1.0Ib-1.0-合元`, `100%Ib cosφ=1.00` …;
 * null of any other title, also of one that has more to say, such as `Ib 1.0 结论` or `反向 Ib 1.0`.
 */
export function readPointTitle(title: string): PointColumn | null {
  const text = plainText(title);
  for (const { rest, reading } of withoutReadingNumber(text)) {
    for (const load of loads) {
      for (const factor of factors) {
        const point = pointOf(rest, load, factor);
        if (point !== null) return { point, reading };
      }
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

function pointOf(text: string, load: RegExp, factor: RegExp): string | null {
  const [loadText] = load.exec(text) ?? [];
  if (loadText === undefined || !parseLoadCurrent(loadText)) return null;
  const withoutLoad = text.replace(loadText, ' ');
  const [factorText] = factor.exec(withoutLoad) ?? [];
  const powerFactor = factorText === undefined ? null : readPowerFactor(factorText);
  if (factorText === undefined || powerFactor === null) return null;
  const left = withoutLoad.replace(factorText, ' ').replace(words, '');
  const element = /^\d+$/.test(left) ? null : readPhases(left);
  return element === null ? null : pointName(loadText, powerFactor, element);
}
