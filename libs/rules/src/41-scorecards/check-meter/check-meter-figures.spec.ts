import { repeatabilityOf, stabilityOf } from './check-meter-figures.js';

describe('repeatability', () => {
  it('is the standard deviation of ten readings', () => {
    // Mean 5.5, squares 82.5, 82.5 ÷ 9.
    expect(repeatabilityOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeCloseTo(3.0276503541, 9);
  });
  it('is none of nine readings', () => {
    expect(repeatabilityOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  });
});

describe('stability', () => {
  const groups = (...means: number[]) => means.map((mean, at) => ({ month: `2026-0${at + 1}`, n: 10, mean }));
  it('is the span of the monthly means, and holds below the permissible error', () => {
    expect(stabilityOf(groups(0.01, 0.02, 0.05, 0.03), 0.1)).toEqual({ value: expect.closeTo(0.04, 9), holds: true });
  });
  it('does not hold at the permissible error itself', () => {
    expect(stabilityOf(groups(0, 0.25, 0.5, 0.25), 0.5)).toEqual({ value: 0.5, holds: false });
  });
  it('is none of three months', () => {
    expect(stabilityOf(groups(0, 0, 0), 0.1)).toBeNull();
  });
});
