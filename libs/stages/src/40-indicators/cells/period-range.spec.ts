import { periodRange } from './period-range.js';

describe('a range of periods', () => {
  it('may be given by days, months, quarters or years', () => {
    expect(periodRange('2026', '2026')).toMatchObject({ first: 202601, last: 202612 });
    expect(periodRange('2026-01', '2026-12')).toEqual(periodRange('2026', '2026'));
    expect(periodRange('2026-01-01', '2026-12-31')).toEqual(periodRange('2026-Q1', '2026-Q4'));
  });

  it('has the quarters and years that its months touch', () => {
    const periods = ['2026-11', '2026-Q4', '2026'];
    expect(periodRange('2026-11', '2026-11')).toEqual({ first: 202611, last: 202611, periods });
  });

  it.each([
    ['2026-Q4', '2027-Q1', 202610, 202703],
    ['2025', '2026-Q1', 202501, 202603],
    ['2026-10-31', '2026-11-01', 202610, 202611],
    ['2026-10', undefined, 202610, 209912],
    [undefined, '2026-10', 200001, 202610],
  ])('from %s to %s: months %i to %i', (from, to, first, last) => {
    expect(periodRange(from, to)).toMatchObject({ first, last });
  });

  it('without ends is everything', () => {
    expect(periodRange()).toEqual({ first: 0, last: 999_999, periods: null });
  });

  it.each([
    ['2026-13', '2026-12', 'period-unknown'],
    ['2026-02-30', '2026-12', 'period-unknown'],
    ['1999-12', '2026-12', 'period-unknown'],
    ['2026-12', '2100', 'period-unknown'],
    ['2026-12', '2026-11', 'period-backwards'],
  ])('from %s to %s is refused: %s', (from, to, code) => {
    expect(() => periodRange(from, to)).toThrow(code);
  });
});
