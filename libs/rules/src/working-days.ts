import { addDays } from './days.js';

/** A day on which the week is not followed: a holiday 放假, or a weekend day that is worked 调休上班. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** The days that differ from the week; of all others Monday to Friday are worked. */
export type WorkingCalendar = readonly CalendarDay[];

/** Longer than any row of holidays: a calendar that has no working day is a fault of its data. */
const LONGEST_REST = 60;

/** Whether a day 'YYYY-MM-DD' is worked (working-day calendar, domain rule "working days"). */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const told = calendar.find((known) => known.day === day);
  return told ? told.kind === 'workday' : !isWeekend(day);
}

/**
 * The `count`-th working day after a day; the day itself does not count, as a time limit begins on the day after.
 * With 0 the day itself, or the next that is worked.
 * @throws RangeError when the calendar knows no working day for two months
 */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  const kinds = new Map(calendar.map((known) => [known.day, known.kind]));
  const worked = (at: string): boolean => {
    const kind = kinds.get(at);
    return kind === undefined ? !isWeekend(at) : kind === 'workday';
  };
  let at = count === 0 ? nextWorked(day, worked) : day;
  for (let left = count; left > 0; left -= 1) at = nextWorked(addDays(at, 1), worked);
  return at;
}

/** Working days after `from` up to `to`, which counts: how much of a time limit has gone by. 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1;
  return count;
}

function nextWorked(from: string, worked: (day: string) => boolean): string {
  for (let at = from, rest = 0; rest <= LONGEST_REST; at = addDays(at, 1), rest += 1) if (worked(at)) return at;
  throw new RangeError(`no working day within ${LONGEST_REST} days from ${from}`);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
