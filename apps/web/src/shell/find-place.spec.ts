import { findPlace } from './find-place.js';

describe('findPlace', () => {
  it.each([
    ['22 digits', '3430001261101050000003', '/meters/3430001261101050000003'],
    [
      'full-width digits with spaces',
      '３４３０００１２６１１０１０５０００００　０３',
      '/meters/3430001261101050000003',
    ],
    ['21 digits', '343000126110105000000', '/batches/343000126110105000000'],
    ['a batch', ' HD01-2026/1 ', '/batches/HD01-2026%2F1'],
    ['nothing', '  ', null],
  ])('%s', (_, typed, place) => {
    expect(findPlace(typed)).toBe(place);
  });
});
