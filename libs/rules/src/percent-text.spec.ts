import { percentOfShare, percentText } from './percent-text.js';

describe('percentText', () => {
  it.each([
    [1, 1, '100.00'],
    [0, 7, '0.00'],
    [2, 3, '66.67'],
    [1, 3, '33.33'],
    // Exactly half: to the even digit.
    [98125, 1_000_000, '9.81'],
    [12345, 1_000_000, '1.23'],
    [12355, 1_000_000, '1.24'],
    [98505, 100_000, '98.50'],
    [984_951, 1_000_000, '98.50'],
    [984_949, 1_000_000, '98.49'],
    [999_999, 1_000_000, '100.00'],
  ])('%i of %i is %s', (part, whole, wanted) => expect(percentText(part, whole)).toBe(wanted));

  it('of nothing is none', () => expect(percentText(0, 0)).toBeNull());
  it.each([
    [0, '98'],
    [1, '98.5'],
  ])('with %i places', (places, wanted) => expect(percentText(985, 1000, places)).toBe(wanted));
});

describe('percentOfShare', () => {
  it.each([
    ['0.984999', '98.50'],
    ['0.98125', '98.12'],
    ['1', '100.00'],
    ['1.000000', '100.00'],
    ['-0.00125', '-0.12'],
    ['-0.000001', '0.00'],
    [0.1 + 0.2, '30.00'],
    [0.985, '98.50'],
    [1e-7, '0.00'],
  ])('%s is %s', (share, wanted) => expect(percentOfShare(share)).toBe(wanted));
});
