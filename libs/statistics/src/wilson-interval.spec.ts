import { wilsonInterval } from './wilson-interval.js';

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %d to %d', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('ends exactly at 1 when all are good and at 0 when none is', () => {
    expect(wilsonInterval(20, 20)?.high).toBe(1);
    expect(wilsonInterval(0, 20)?.low).toBe(0);
  });

  it('is null when nothing was counted', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('is wider with more confidence', () => {
    const wide = wilsonInterval(15, 148, 0.99);
    expect(wide?.low).toBeLessThan(0.0624);
    expect(wide?.high).toBeGreaterThan(0.1605);
  });
});
