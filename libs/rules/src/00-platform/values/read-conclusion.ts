import { plainText, saysNothing } from './plain-text.js';
import type { ValueRead } from './read-quantity.js';

export type ConclusionWord = 'pass' | 'fail' | 'not-tested';

const WORDS: Readonly<Record<ConclusionWord, readonly string[]>> = {
  pass: [
    ...['01', '1', 'P', 'PASS', 'PASSED', 'OK', 'Y', 'YES', 'GOOD', 'QUALIFIED', '√', '✓', '✔', '☑', '✅'],
    ...[
      '合格',
      '合',
      '符合',
      '符合要求',
      '符合规定',
      '通过',
      '正常',
      '良好',
      '无异常',
      '检定合格',
      '试验合格',
      '检验合格',
    ],
  ],
  fail: [
    ...['02', '2', 'F', 'FAIL', 'FAILED', 'NG', 'NO', 'BAD', 'UNQUALIFIED', '×', '✗', '✘', '✕', '╳', '❌', '☒', 'X'],
    ...['不合格', '不合', '不符合', '不符合要求', '不符合规定', '不通过', '未通过', '异常', '不正常', '超差'],
    ...['检定不合格', '试验不合格', '检验不合格'],
  ],
  'not-tested': [
    ...['03', '3', 'NOT-TESTED', 'NOTTESTED', 'UNTESTED', 'SKIP', 'SKIPPED'],
    ...[
      '未检',
      '未做',
      '未试',
      '未测',
      '未检定',
      '未检验',
      '未试验',
      '未测试',
      '未进行',
      '不检',
      '不做',
      '待检',
      '免做',
    ],
  ],
};
const CONCLUSIONS: ReadonlyMap<string, ConclusionWord> = new Map(
  (['pass', 'fail', 'not-tested'] as const).flatMap((conclusion) =>
    WORDS[conclusion].map((word): [string, ConclusionWord] => [word, conclusion]),
  ),
);
const CODE_AND_WORD = /^(\d{1,2})[-:.,、_(]?(\D+?)\)?$/;

/**
 * A conclusion as people, rigs and databases write it: the codes 01, 02 and 03, words in both languages, ticks and crosses. A mark of
 * nothing says that the item was not tested; an empty cell says nothing at all. `0` and `N` may be either of two things: unreadable.
 */
export function readConclusion(raw: string): ValueRead<ConclusionWord> {
  const text = plainText(raw);
  if (text === '') return { kind: 'empty' };
  const word = text.toUpperCase().replace(/[\s_。!]+/g, '');
  const value = CONCLUSIONS.get(word.replace(/^(0?[123])\.0+$/, '$1')) ?? bothSaid(word);
  if (value !== undefined) return { kind: 'ok', value };
  return saysNothing(raw) ? { kind: 'ok', value: 'not-tested' } : { kind: 'unreadable', received: text };
}

/** `01-合格`, `1（合格）`: a code and its word, when they agree. */
function bothSaid(text: string): ConclusionWord | undefined {
  const [, code = '', word = ''] = CODE_AND_WORD.exec(text) ?? [];
  const said = CONCLUSIONS.get(word);
  return said !== undefined && said === CONCLUSIONS.get(code) ? said : undefined;
}

const VALID = new Set(['', '1', '01', '1.0', 'Y', 'YES', 'TRUE', 'T', '是', '有效', 'VALID']);
const INVALID = new Set(['0', '00', '0.0', 'N', 'NO', 'FALSE', 'F', '否', '无效', '作废', 'INVALID']);

/** Whether a measurement counts, as the rig marked it; null of what cannot be read. */
export function readValidity(raw: string): boolean | null {
  const text = plainText(raw).toUpperCase();
  if (VALID.has(text)) return true;
  if (INVALID.has(text)) return false;
  return saysNothing(raw) ? true : null;
}
