import { guardFormula, unguardFormula } from './guard-formula.js';

const formulas = [
  ...[
    '=1+1',
    '+cmd',
    '-cmd',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－cmd',
    '＠SUM',
    '﹦1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\r\n=1',
    ' =1',
  ],
  ...['\u3000＝1', '\u200b=1', '\ufeff=1', '\n', '\ttext', "-2+3+cmd|' /C calc'!A0", "'=1", "''=1", "'\n=1"],
];
const harmless = [
  '',
  '合格',
  '-0.5',
  '+0.5',
  '-0.0538|-0.0491',
  '1-1',
  "'s",
  "'343000",
  'a=b',
  '\u3000合格',
  '0.5\n=1',
];

describe('the guard of formulas', () => {
  it.each(formulas)('stands before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(harmless)('leaves %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it.each([...formulas, ...harmless])('gives back %j', (text) => {
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });
});
