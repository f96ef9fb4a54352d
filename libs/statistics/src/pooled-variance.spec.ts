import { pooledVariance, type GroupSums } from './pooled-variance.js';

const sums = (...values: number[]): GroupSums => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  sumSquares: values.reduce((a, b) => a + b * b, 0),
});

describe('the pooled variance', () => {
  it('of one group is its variance', () => {
    expect(pooledVariance([sums(1, 2, 3, 4)])).toEqual({ variance: 5 / 3, degreesOfFreedom: 3 });
  });

  it('does not see that the means of groups differ', () => {
    const pooled = pooledVariance([sums(1, 2, 3), sums(101, 102, 103)]);
    expect(pooled?.variance).toBeCloseTo(1, 9);
    expect(pooled?.degreesOfFreedom).toBe(4);
  });

  it('leaves out groups of one, and is null when there is nothing else', () => {
    expect(pooledVariance([sums(1, 3), sums(500)])).toEqual({ variance: 2, degreesOfFreedom: 1 });
    expect(pooledVariance([sums(1), sums(2)])).toBeNull();
    expect(pooledVariance([])).toBeNull();
  });

  it('of equal values is 0, never below', () => {
    expect(pooledVariance([sums(0.1, 0.1, 0.1)])?.variance).toBe(0);
  });
});
