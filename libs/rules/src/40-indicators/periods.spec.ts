import { CUMULATIVE, parsePeriod, periodsBetween, periodsTouched } from './periods.js';

describe('a period', () => {
  it.each([
    ['2026-11', 'month', '2026-11-01', '2026-12-01', 1],
    ['2026-12', 'month', '2026-12-01', '2027-01-01', 1],
    ['2028-02', 'month', '2028-02-01', '2028-03-01', 1],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-04-01', 3],
    ['2026-Q4', 'quarter', '2026-10-01', '2027-01-01', 3],
    ['2026', 'year', '2026-01-01', '2027-01-01', 12],
  ])('%s is a %s from %s until %s', (text, kind, from, until, months) => {
    const period = parsePeriod(text);
    expect(period).toMatchObject({ kind, code: text, from, until });
    expect(period?.months).toHaveLength(months);
  });

  it('may be everything, with no months listed', () => {
    expect(parsePeriod('cumulative')).toMatchObject({ kind: 'cumulative', code: CUMULATIVE, months: [] });
  });

  it('has its months', () => {
    expect(parsePeriod('2026-Q4')?.months).toEqual(['2026-10', '2026-11', '2026-12']);
  });

  it.each(['', '2026-13', '2026-00', '2026-1', '2026-Q5', '2026-Q0', '26', '2026-11-01', 'Q4'])(
    '%j is none',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});

describe('the periods that a month touches', () => {
  it.each([
    ['2026-01', ['2026-01', '2026-Q1', '2026']],
    ['2026-09', ['2026-09', '2026-Q3', '2026']],
    ['2026-10', ['2026-10', '2026-Q4', '2026']],
  ])('%s: %j', (month, touched) => {
    expect(periodsTouched(month)).toEqual(touched);
  });
});

describe('the periods between two months', () => {
  it('are all months, quarters and years that they belong to', () => {
    expect(periodsBetween('2026-11', '2027-01')).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2026-Q4',
      '2027-Q1',
      '2026',
      '2027',
    ]);
    expect(periodsBetween('2026-11', '2026-11')).toEqual(periodsTouched('2026-11'));
  });

  it.each([
    ['2026-Q4', '2026-12', 'period-unknown'],
    ['2026-11', '2026', 'period-unknown'],
    ['2026-12', '2026-11', 'period-backwards'],
  ])('from %s to %s are refused: %s', (from, to, code) => {
    expect(() => periodsBetween(from, to)).toThrow(code);
  });
});
