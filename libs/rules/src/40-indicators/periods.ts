import { addDays, quarterOfMonth } from '../days.js';
import { DomainError } from '../domain-error.js';

export type PeriodKind = 'month' | 'quarter' | 'year' | 'cumulative';

/** Everything from the first fact on. */
export const CUMULATIVE = 'cumulative';

/** A period of the calendar in Shanghai; `until` is the first day after it. */
export interface Period {
  readonly kind: PeriodKind;
  /** '2026-11', '2026-Q4', '2026' or 'cumulative'. */
  readonly code: string;
  readonly from: string;
  readonly until: string;
  /** Its months as '2026-11'; of everything they are not listed. */
  readonly months: readonly string[];
}

const PERIOD = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;

const EVERYTHING: Period = {
  kind: 'cumulative',
  code: CUMULATIVE,
  from: '0001-01-01',
  until: '9999-12-31',
  months: [],
};

/** Reads '2026-11', '2026-Q4', '2026' or 'cumulative'; null of anything else. */
export function parsePeriod(text: string): Period | null {
  if (text === CUMULATIVE) return EVERYTHING;
  const [matched, year, month, quarter] = PERIOD.exec(text) ?? [];
  if (matched === undefined || year === undefined) return null;
  if (month !== undefined) return periodOf('month', text, year, [Number(month), 1]);
  if (quarter !== undefined) return periodOf('quarter', text, year, [Number(quarter) * 3 - 2, 3]);
  return periodOf('year', text, year, [1, 12]);
}

/** The periods to whose figures a fact of this month belongs: the month, its quarter, its year. */
export function periodsTouched(month: string): string[] {
  return [month, quarterOfMonth(month), month.slice(0, 4)];
}

/**
 * Every month, quarter and year that the months from `from` to `to` belong to, both included, in this order.
 * Throws `period-unknown` when an end is no month, and `period-backwards` when they are the wrong way round.
 */
export function periodsBetween(from: string, to: string): string[] {
  for (const end of [from, to]) {
    if (parsePeriod(end)?.kind !== 'month') throw new DomainError('period-unknown', { period: end });
  }
  if (from > to) throw new DomainError('period-backwards', { from, to });
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  const wider = (of: (month: string) => string): string[] => [...new Set(months.map(of))];
  return [...months, ...wider(quarterOfMonth), ...wider((month) => month.slice(0, 4))];
}

function periodOf(
  kind: Exclude<PeriodKind, 'cumulative'>,
  code: string,
  year: string,
  [first, count]: readonly [first: number, count: number],
): Period {
  const months = Array.from({ length: count }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`);
  const last = months.at(-1) ?? code;
  return { kind, code, from: `${months[0] ?? code}-01`, until: `${monthAfter(last)}-01`, months };
}

/** The 28th of any month and four days is in the next. */
function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
