import {
  addDays,
  dayOfText,
  monthNumber,
  monthOfNumber,
  quarterOfMonth,
  shanghaiDay,
  shanghaiMonth,
  shanghaiQuarter,
  shanghaiYear,
} from './days.js';
import { readInstant as parseInstant } from './00-platform/values/index.js';

describe('the day of an instant', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11-30', '2026-11', '2026-Q4', '2026', 'the last moment of November'],
    ['2026-11-30T16:00:00.000Z', '2026-12-01', '2026-12', '2026-Q4', '2026', 'midnight in Shanghai: December'],
    ['2026-12-31T15:59:59.999Z', '2026-12-31', '2026-12', '2026-Q4', '2026', 'the last moment of the year'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '2027-01', '2027-Q1', '2027', 'midnight in Shanghai: the new year'],
    ['2026-03-31T16:00:00.000Z', '2026-04-01', '2026-04', '2026-Q2', '2026', 'a quarter begins'],
  ])('%s is %s (%s, %s, %s): %s', (instant, day, month, quarter, year) => {
    const at = new Date(instant);
    expect([shanghaiDay(at), shanghaiMonth(at), shanghaiQuarter(at), shanghaiYear(at)]).toEqual([
      day,
      month,
      quarter,
      year,
    ]);
  });

  it('does not depend on the zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['America/Los_Angeles', 'Asia/Tokyo', 'UTC']) {
        process.env.TZ = other;
        expect(shanghaiDay(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12-01');
        expect(parseInstant('2026-11-30 23:59:59')?.toISOString()).toBe('2026-11-30T15:59:59.000Z');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('parsing an instant', () => {
  it.each([
    ['2026-11-02 08:00:00', '2026-11-02T00:00:00.000Z'],
    ['2026-12-01 00:00:00', '2026-11-30T16:00:00.000Z'],
    ['2026-11-02T08:00:00', '2026-11-02T00:00:00.000Z'],
    ['2026-11-02 08:00', '2026-11-02T00:00:00.000Z'],
    ['2026-11-02', '2026-11-01T16:00:00.000Z'],
    ['2026/11/2 8:05', '2026-11-02T00:05:00.000Z'],
    ['2026/1/2 18:05:09', '2026-01-02T10:05:09.000Z'],
    ['2026-11-02T08:00:00+08:00', '2026-11-02T00:00:00.000Z'],
    ['2026-11-02T08:00:00.5+0800', '2026-11-02T00:00:00.500Z'],
    ['2026-11-02T00:00:00.123456Z', '2026-11-02T00:00:00.123Z'],
    ['2026-11-01T19:00:00-05:00', '2026-11-02T00:00:00.000Z'],
    ['  2026-11-02 08:00:00 ', '2026-11-02T00:00:00.000Z'],
    ['2028-02-29 12:00:00', '2028-02-29T04:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)?.toISOString()).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2026-13-01 00:00:00',
    '2026-02-29 00:00:00',
    '2026-11-31 00:00:00',
    '2026-11-02 24:00:00',
    '2026-11-02 08:60:00',
    '2026-11-02 08:00:60',
    '2026-11-02T08:00:00+15:00',
    '1985-06-01 08:00:00',
  ])('%j is no instant', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe('counting in days and months', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %i days is %s', (day, count, sum) => {
    expect(addDays(day, count)).toBe(sum);
  });

  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-11-31', null],
    ['2026-2-28', null],
    ['20261130', null],
  ])('%s as a day is %s', (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });

  it.each([
    ['2026-01', '2026-Q1'],
    ['2026-03', '2026-Q1'],
    ['2026-04', '2026-Q2'],
    ['2026-12', '2026-Q4'],
  ])('%s lies in %s', (month, quarter) => {
    expect(quarterOfMonth(month)).toBe(quarter);
    expect(monthOfNumber(monthNumber(month))).toBe(month);
  });

  it('writes November 2026 as 202611', () => {
    expect(monthNumber('2026-11')).toBe(202611);
  });
});
