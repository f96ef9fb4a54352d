import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  type Decimal,
} from './decimal.js';

const decimal = (text: string): Decimal => parseDecimal(text)!;

describe('reading a decimal', () => {
  it.each([
    ['-0.1234', '-0.1234'],
    ['+1.2', '1.2'],
    ['.5', '0.5'],
    ['-.05', '-0.05'],
    ['007', '7'],
    ['2.10', '2.10'],
    ['-0.0', '0.0'],
    ['0', '0'],
    [' 0.3 ', '0.3'],
    ['－０．１２', '-0.12'],
    ['9007199254740993.5', '9007199254740993.5'],
    ['-12345678901234567890.123', '-12345678901234567890.123'],
  ])('%j is %s', (text, written) => {
    expect(formatDecimal(decimal(text))).toBe(written);
  });

  it.each(['', ' ', '.', '-', '+.', '5.', '1e5', '1,5', '--1', '1.2.3', 'NaN', 'Infinity', '0x10', '1 2', '1-'])(
    '%j is none',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );
});

describe('decimals', () => {
  it('add exactly what floats do not', () => {
    expect(formatDecimal(addDecimals(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(formatDecimal(addDecimals(decimal('0.1'), decimal('-0.25')))).toBe('-0.15');
  });

  it('multiply exactly', () => {
    expect(formatDecimal(multiplyDecimals(decimal('0.05'), decimal('1.5')))).toBe('0.075');
  });

  it.each([
    ['0.3', '0.30', 0],
    ['-0.1', '0.0', -1],
    ['2.1001', '2.1', 1],
    ['99999999999999999999', '99999999999999999998.9', 1],
    ['0.2', '99999999999999999999', -1],
  ])('%s compared with %s is %i', (a, b, order) => {
    expect(compareDecimals(decimal(a), decimal(b))).toBe(order);
  });
});
