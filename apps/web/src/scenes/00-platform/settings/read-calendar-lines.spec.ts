import type { CalendarDay } from '#libs/rules';
import { mergeCalendars, readCalendarLines } from './read-calendar-lines.js';

const day = (text: string, kind: CalendarDay['kind'] = 'holiday', name = '元旦'): CalendarDay => ({
  ...{ day: text, kind, name },
});

describe('a pasted calendar', () => {
  it.each([
    ['2027-01-01 放假 元旦', day('2027-01-01')],
    ['2027-01-01\t放假\t元旦', day('2027-01-01')],
    ['2027/1/1，休，元旦', day('2027-01-01')],
    ['2027.1.1 Free New Year', day('2027-01-01', 'holiday', 'New Year')],
    ['2027-02-06 上班', day('2027-02-06', 'workday', '')],
    ['  2027-02-06 班 调休 ', day('2027-02-06', 'workday', '调休')],
  ])('reads %j', (line, read) => expect(readCalendarLines(line)).toEqual({ days: [read], unread: [] }));

  it.each(['2027-02-30 放假 元旦', '元旦 放假', '2027-01-01', '2027-01-01 也许'])('does not read %j', (line) => {
    expect(readCalendarLines(line)).toEqual({ days: [], unread: [line] });
  });

  it('skips empty lines and keeps the order of the others', () => {
    const { days } = readCalendarLines('2027-01-02 放假\r\n\n2027-01-01 放假\n');
    expect(days.map((entry) => entry.day)).toEqual(['2027-01-02', '2027-01-01']);
  });

  it('joins what was known in order, the new line of a day in place of the old', () => {
    const known = [day('2026-10-01'), day('2027-01-01')];
    const added = [day('2027-01-01', 'workday', '改'), day('2026-12-31')];
    expect(mergeCalendars(known, added)).toEqual([
      ...[day('2026-10-01'), day('2026-12-31'), day('2027-01-01', 'workday', '改')],
    ]);
  });
});
