import { againstMix, errorText, placesOf, rateView } from './rate.js';

describe('a rate of a scorecard', () => {
  it('carries its counts, its interval and where its rows are', () => {
    expect(rateView(197, 200, '/rows')).toEqual({
      ...{ numerator: 197, denominator: 200, value: '0.985000', low: '0.956834', high: '0.994886', rowsUrl: '/rows' },
    });
  });

  it('is null over nothing', () => expect(rateView(0, 0, '/rows')).toBeNull());

  it('has no place of its own among rates that overlap, or of few, or of none', () => {
    const rate = (n: number): ReturnType<typeof rateView> => rateView(n, n, '');
    const places = placesOf([
      { code: 'A', rate: rate(100) },
      { code: 'B', rate: rate(90) },
      { code: 'C', rate: rate(29) },
      { code: 'D', rate: null },
    ]);
    expect([...places].map(([code, place]) => [code, place.rank, place.notRanked])).toEqual([
      ['A', null, 'overlaps'],
      ['B', null, 'overlaps'],
      ['C', null, 'too-few'],
      ['D', null, 'no-data'],
    ]);
  });
});

describe('a rate against its mix of work', () => {
  it.each([
    [970, '0.985000', 'below'],
    [985, '0.985000', 'within'],
    [1000, '0.985000', 'above'],
  ])('%i of 1000 where %s is expected lies %s', (passed, expected, place) => {
    expect(againstMix(rateView(passed, 1000, ''), expected)?.place).toBe(place);
  });

  it('is null when either is unknown', () => {
    expect(againstMix(null, '0.985000')).toBeNull();
    expect(againstMix(rateView(1, 1, ''), undefined)).toBeNull();
  });
});

it.each([
  [0.12345, '0.1235'],
  [-0.00001, '0.0000'],
  [-0.5, '-0.5000'],
])('an error of %d % is written %s', (error, text) => expect(errorText(error)).toBe(text));
