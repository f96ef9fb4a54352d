import fc from 'fast-check';
import { addWhole, divideHalfEven, multiplyWhole, powerOfTen } from './whole.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('exact whole numbers', () => {
  it('stay exact where floats would not', () => {
    expect(addWhole(MOST, 1)).toBe(9007199254740992n);
    expect(addWhole(MOST, 2)).toBe(9007199254740993n);
    expect(multiplyWhole(MOST, 3)).toBe(27021597764222973n);
    expect(powerOfTen(20)).toBe(100000000000000000000n);
    expect(multiplyWhole(-5, 0)).toBe(0);
  });

  it.each([
    [5, 2, 2, 'half to even, down'],
    [15, 10, 2, 'half to even, up'],
    [-5, 2, -2, 'half to even, towards zero'],
    [-15, 10, -2, 'half to even, away from zero'],
    [51, 20, 3, 'above a half'],
    [49, 20, 2, 'below a half'],
    [-1, 3, 0, 'zero without a sign'],
    [1, 2, 0, 'a half'],
    [3, 2, 2, 'one and a half'],
    [0, 7, 0, 'nothing'],
  ])('%i / %i is %i: %s', (numerator, denominator, quotient) => {
    expect(divideHalfEven(numerator, denominator)).toBe(quotient);
    expect(divideHalfEven(BigInt(numerator), denominator)).toBe(BigInt(quotient));
  });

  it('divide the same by either way', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
        const big = divideHalfEven(BigInt(numerator), BigInt(denominator));
        expect(BigInt(divideHalfEven(numerator, denominator))).toBe(big);
        const off = 2n * (BigInt(numerator) - BigInt(big) * BigInt(denominator));
        expect(off <= BigInt(denominator) && -off <= BigInt(denominator)).toBe(true);
      }),
    );
  });
});
