import { addDays } from './days.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkingCalendar } from './working-days.js';

const holidays = (from: string, count: number): WorkingCalendar =>
  Array.from({ length: count }, (_, at) => ({ day: addDays(from, at), kind: 'holiday', name: '国庆节' }));

/** Thursday 1 to Wednesday 7 October 2026 are free, Saturday the 10th is worked. */
const calendar: WorkingCalendar = [
  ...holidays('2026-10-01', 7),
  { day: '2026-10-10', kind: 'workday', name: '国庆节调休' },
];

describe('a day', () => {
  it.each([
    ['2026-09-30', 'a Wednesday', true],
    ['2026-10-01', 'a holiday', false],
    ['2026-10-03', 'a holiday on a Saturday', false],
    ['2026-10-07', 'the last holiday', false],
    ['2026-10-08', 'the Thursday after', true],
    ['2026-10-10', 'a Saturday that is worked', true],
    ['2026-10-11', 'the Sunday after', false],
    ['2026-10-17', 'a Saturday like any other', false],
  ])('%s, %s: worked %s', (day, _, worked) => expect(isWorkingDay(day, calendar)).toBe(worked));
});

describe('working days after a day', () => {
  it.each([
    ['2026-09-29', 1, '2026-09-30', 'the next day'],
    ['2026-09-30', 1, '2026-10-08', 'after the holidays'],
    ['2026-09-30', 3, '2026-10-10', 'on a Saturday that is worked'],
    ['2026-09-30', 4, '2026-10-12', 'a Sunday is left out'],
    ['2026-10-04', 5, '2026-10-13', 'from within the holidays'],
    ['2026-10-16', 5, '2026-10-23', 'from a Friday'],
    ['2026-10-17', 5, '2026-10-23', 'from a Saturday'],
    ['2026-12-31', 1, '2027-01-01', 'into a year of which nothing is known: the week'],
    ['2026-10-08', 0, '2026-10-08', 'none, from a worked day'],
    ['2026-10-02', 0, '2026-10-08', 'none, from a holiday'],
  ])('%s + %i → %s: %s', (day, count, reached) => {
    expect(addWorkingDays(day, count, calendar)).toBe(reached);
  });

  it('are counted back to the same number', () => {
    for (let count = 1; count <= 30; count += 1) {
      expect(workingDaysBetween('2026-09-25', addWorkingDays('2026-09-25', count, calendar), calendar)).toBe(count);
    }
  });

  it.each([
    ['2026-09-30', '2026-10-07', 0],
    ['2026-09-30', '2026-10-08', 1],
    ['2026-10-08', '2026-10-08', 0],
    ['2026-10-09', '2026-10-08', 0],
  ])('from %s to %s: %i', (from, to, count) => expect(workingDaysBetween(from, to, calendar)).toBe(count));

  it('are not looked for without end', () => {
    expect(() => addWorkingDays('2026-01-01', 1, holidays('2026-01-01', 90))).toThrow(RangeError);
  });
});
