import { readInstant } from './read-instant.js';

const at = (text: string): string | null => readInstant(text)?.toISOString() ?? null;
const day = '2026-07-02T16:00:00.000Z';
const eight = '2026-07-03T00:00:00.000Z';
const evening = '2026-07-03T12:05:00.000Z';

describe('a day and time', () => {
  it.each([
    ['2026-7-3', day],
    ['2026.7.3', day],
    ['2026/7/3', day],
    ['2026年7月3日', day],
    ['2026年07月03号', day],
    ['20260703', day],
    ['20260703.0', day],
    ['2026-07-03 00:00:00.0', day],
    ['03-7月 -26', day],
    ['03-7月-26', day],
    ['03-七月-26', day],
    ['03-JUL-26', day],
    ['3 Jul 2026', day],
    ['Jul 3, 2026', day],
    ['46206', day],
    ['２０２６－０７－０３', day],
    ['2026-7-3 8:00:00', eight],
    ['2026.7.3 8:00', eight],
    ['2026年7月3日8时00分', eight],
    ['2026年7月3日 8时0分0秒', eight],
    ['2026/7/3 上午 8:00:00', eight],
    ['2026/7/3 8:00:00 AM', eight],
    ['2026-07-03 星期五 08:00', eight],
    ['20260703080000', eight],
    ['20260703 08:00:00', eight],
    ['202607030800', eight],
    ['46206.3333333333', eight],
    ['46206.333333', eight],
    ['2026-07-03T00:00:00Z', eight],
    ['2026-07-03T08:00:00+08:00', eight],
    ['2026-07-03-08.00.00.000000', eight],
    ['03-7月 -26 08.00.00.000000 上午', eight],
    ['Fri Jul 03 08:00:00 CST 2026', eight],
    ['1783036800000', eight],
    ['2026/7/3 下午 8:05', evening],
    ['2026/7/3 8:05 PM', evening],
    ['2026年7月3日 晚上8点05分', evening],
    ['2026-07-03　２０：０５', evening],
  ])('%s', (text, instant) => {
    expect(at(text)).toBe(instant);
  });

  it.each([
    ['noon is in the afternoon', '2026-7-3 下午 12:05', '2026-07-03T04:05:00.000Z'],
    ['midnight is in the morning', '2026-7-3 上午 12:05', '2026-07-02T16:05:00.000Z'],
    ['an hour of 24 with its half of the day', '2026-7-3 下午 20:05', evening],
  ])('%s', (_, text, instant) => {
    expect(at(text)).toBe(instant);
  });

  it.each([
    ...['', '/', '昨天', '7/3/2026', '26-7-3', '26/7/3', '03.07.2026', '2026-13-01', '2026-02-30', '20261301'],
    ...['2026-7', '2026/7.3', '123', '462', '99999', '33000', '2026-7-3 25:00', '2026-7-3 上午 13:00', '2026-7-3 8:60'],
  ])('%j is none, or may be two', (text) => {
    expect(at(text)).toBeNull();
  });
});
