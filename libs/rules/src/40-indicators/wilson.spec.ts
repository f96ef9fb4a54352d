import { rateOf, wilson } from './wilson.js';

describe('the interval of a rate', () => {
  it.each([
    [81, 263, '0.255289', '0.366210'],
    [0, 20, '0.000000', '0.161125'],
    [20, 20, '0.838875', '1.000000'],
    [197, 200, '0.956834', '0.994886'],
  ])('of %i in %i is %s to %s', (numerator, denominator, low, high) => {
    expect(wilson(numerator, denominator)).toEqual({ low, high });
  });

  it('of nothing is none: no data is not zero', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(rateOf(0, 0)).toBeNull();
  });
});

describe('the rate', () => {
  it.each([
    [197, 200, '0.985000'],
    [65, 66, '0.984848'],
    [0, 5, '0.000000'],
    [5, 5, '1.000000'],
    [1, 3, '0.333333'],
  ])('%i of %i is %s', (numerator, denominator, rate) => {
    expect(rateOf(numerator, denominator)).toBe(rate);
  });
});
