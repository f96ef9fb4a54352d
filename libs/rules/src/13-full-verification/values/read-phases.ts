import { saysNothing, unspaced } from '../../00-platform/index.js';

/** Which of a meter's measuring elements are loaded. */
export type Element = 'all' | 'A' | 'B' | 'C';

/** What a code column counts from; two ways of counting in one file cannot both be meant. */
export type CodeBase = 'zero' | 'one' | null;

const FLOAT = /^(\d+)\.0+$/;
const TOGETHER: ReadonlySet<string> = new Set([
  ...['0', '1', 'H', 'L', 'ABC', 'AC', 'A+B+C', 'A,B,C', 'A/B/C', 'A、B、C', 'ALL', 'TOTAL', 'COMBINED'],
  ...['合', '三', '单', '总', '全', '平衡', '三相平衡', '平衡负载', '合并', '合成', '整体', '组合'],
]);
const ALONE: Readonly<Record<string, Element>> = {
  ...{ '2': 'A', A: 'A', L1: 'A', UA: 'A', IA: 'A' },
  ...{ '3': 'B', B: 'B', L2: 'B', UB: 'B', IB: 'B' },
  ...{ '4': 'C', C: 'C', L3: 'C', UC: 'C', IC: 'C' },
};

const bare = (raw: string): string =>
  unspaced(raw)
    .toUpperCase()
    .replace(FLOAT, '$1')
    .replace(/^0+(?=\d)/, '');

/**
 * The phases that a cell of IABC says are loaded: codes 1 to 4 (together, A, B, C; with leading zeros, as floats), words of rig rooms
 * (合元, 合相, 单相, A相 …), H or L. An empty cell and a mark of nothing stand for all. Null of anything else.
 */
export function readPhases(raw: string): Element | null {
  if (saysNothing(raw)) return 'all';
  const text = bare(raw);
  const word = text.replace(/^(?:分元|分相|单独|元件|PHASE)/, '').replace(/(?:元件|相|元|项|向)$/, '') || text;
  if (TOGETHER.has(word) || TOGETHER.has(text)) return 'all';
  return Object.hasOwn(ALONE, word) ? (ALONE[word] ?? null) : null;
}

/** Whether a cell of IABC is a code, and what it counts from. */
export function phasesBase(raw: string): CodeBase {
  const text = bare(raw);
  return text === '0' ? 'zero' : /^[1-4]$/.test(text) ? 'one' : null;
}

export type DirectionRead = 'forward-active' | 'other' | null;

const FORWARD: ReadonlySet<string> = new Set([
  ...['0', '0.0', '00', '01', '+', 'P+', '+P', 'A+', '+A', 'FORWARD', 'FORWARDACTIVE', 'IMPORT', 'ACTIVEIMPORT'],
  ...['正向有功', '有功正向', '正有功', '正向', '正', '有功', '正向有功电能', '正向有功总', '正向有功功率'],
]);
const OTHER: ReadonlySet<string> = new Set([
  ...['1', '2', '3', '1.0', '2.0', '3.0', '02', '03', '04', 'P-', '-P', 'A-', '-A', 'Q', 'Q+', '+Q', 'Q-', '-Q'],
  ...['REVERSE', 'REVERSEACTIVE', 'EXPORT', 'ACTIVEEXPORT', 'REACTIVE', 'FORWARDREACTIVE', 'REVERSEREACTIVE'],
]);
const OTHER_WORDS = /^(?:反向?|负向?)(?:有功)?(?:电能|功率|总)?$|无功|^有功(?:反向?|负向?)$|反向|象限/;

/**
 * What a cell says of the direction of power: codes of one digit count 0 forward active, 1 reverse active, 2 and 3 reactive; codes of
 * two digits begin at 00 or at 01, which are forward active both. An empty cell is forward active. Null of what cannot be read.
 */
export function readDirection(raw: string): DirectionRead {
  const text = unspaced(raw).toUpperCase();
  if (text !== '-' && saysNothing(raw)) return 'forward-active';
  if (FORWARD.has(text)) return 'forward-active';
  return OTHER.has(text) || OTHER_WORDS.test(text) ? 'other' : null;
}

/** Whether a cell of the direction is a code of two digits, and what it counts from: 01 is the first, or the one after 00. */
export function directionBase(raw: string): CodeBase {
  const text = unspaced(raw);
  return text === '00' ? 'zero' : text === '01' ? 'one' : null;
}
