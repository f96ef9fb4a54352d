import { intervalYears, validUntil } from './valid-until.js';

describe('a verification is good', () => {
  it.each([
    ['2026-11-02', 8, '2034-11-01'],
    ['2026-01-01', 8, '2033-12-31'],
    ['2026-03-01', 6, '2032-02-29'],
    ['2024-02-29', 8, '2032-02-28'],
    ['2024-02-29', 6, '2030-02-28'],
  ])('of %s for %i years until %s', (day, years, last) => expect(validUntil(day, years)).toBe(last));

  it.each([
    ['1', 8],
    ['2', 8],
    ['A', 8],
    ['0.2S', 6],
    ['0.5S', 6],
    ['C', 6],
  ])('class %s: %i years', (accuracyClass, years) =>
    expect(intervalYears(accuracyClass, { years: 8, preciseYears: 6 })).toBe(years),
  );
});
