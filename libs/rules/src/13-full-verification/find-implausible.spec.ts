import { findImplausible } from './find-implausible.js';

const batch = { batchNo: 'B1', arrivedOn: '2026-07-01' };
const codes = (at: string, temperature: string | null = null, humidity: string | null = null): string[] =>
  findImplausible({ verifiedAt: new Date(at), temperature, humidity }, batch).map(({ code }) => code);

describe('what cannot be right of a result', () => {
  it.each<[string, string, string | null, string | null, string[]]>([
    ['a clock that was reset', '2000-01-01T00:00:12+08:00', null, null, ['verified-before-arrival']],
    [
      'the last minute before the day of arrival, in Shanghai',
      '2026-06-30T23:59:59+08:00',
      null,
      null,
      ['verified-before-arrival'],
    ],
    ['the first minute of the day', '2026-07-01T00:00:00+08:00', '20.5', '50', []],
    ['a slipped point of the temperature', '2026-07-03T08:00:00+08:00', '205', '50', ['temperature-implausible']],
    ['and of the humidity', '2026-07-03T08:00:00+08:00', '20.5', '500', ['humidity-implausible']],
    ['a humidity below zero', '2026-07-03T08:00:00+08:00', '-40', '-1', ['humidity-implausible']],
    ['the ends of what is possible', '2026-07-03T08:00:00+08:00', '60', '100', []],
    ['nothing said', '2026-07-03T08:00:00+08:00', null, null, []],
  ])('%s', (_, at, temperature, humidity, expected) => {
    expect(codes(at, temperature, humidity)).toEqual(expected);
  });
});
