import { compareRates, type Rate } from './compare-rates.js';

const settings = { minimumN: 30 };
const placesOf = (rates: Rate[]) =>
  compareRates(rates, settings).map(({ code, rank, rankFrom, rankTo, notRanked }) => [
    code,
    rank,
    rankFrom,
    rankTo,
    notRanked,
  ]);

describe('comparing rates', () => {
  it('ranks those whose intervals lie apart', () => {
    const rates = [
      { code: 'S1', numerator: 9000, denominator: 10000 },
      { code: 'S2', numerator: 9900, denominator: 10000 },
      { code: 'S3', numerator: 9500, denominator: 10000 },
    ];
    expect(placesOf(rates)).toEqual([
      ['S2', 1, 1, 1, null],
      ['S3', 2, 2, 2, null],
      ['S1', 3, 3, 3, null],
    ]);
  });

  it('does not rank those whose intervals overlap, and says between which places they are', () => {
    const rates = [
      { code: 'S1', numerator: 990, denominator: 1000 },
      { code: 'S2', numerator: 991, denominator: 1000 },
      { code: 'S3', numerator: 900, denominator: 1000 },
    ];
    expect(placesOf(rates)).toEqual([
      ['S2', null, 1, 2, 'overlaps'],
      ['S1', null, 1, 2, 'overlaps'],
      ['S3', 3, 3, 3, null],
    ]);
  });

  it('shows rates of few and of none behind, without a place', () => {
    const rates = [
      { code: 'none', numerator: 0, denominator: 0 },
      { code: 'few', numerator: 29, denominator: 29 },
      { code: 'enough', numerator: 29, denominator: 30 },
    ];
    expect(placesOf(rates)).toEqual([
      ['enough', 1, 1, 1, null],
      ['few', null, null, null, 'too-few'],
      ['none', null, null, null, 'no-data'],
    ]);
    expect(compareRates(rates, settings)[2]).toMatchObject({ low: null, high: null });
  });

  it('orders equal rates by their code, in whole numbers', () => {
    const rates = [
      { code: 'B', numerator: 197, denominator: 200 },
      { code: 'A', numerator: 985, denominator: 1000 },
    ];
    expect(placesOf(rates).map(([code]) => code)).toEqual(['A', 'B']);
  });
});
