import { median } from './median.js';

describe('the median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[10, 2], 6],
    [[10, 2, 3], 3],
    [[-1, 5, 100, 2], 3.5],
  ])('of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('does not sort what it was given', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
