import { DomainError, dayOfText, monthNumber } from '#libs/rules';
import { parsePeriod, periodsBetween } from '#rules/40-indicators';

/** A range of months with the quarters and years that it touches; null periods mean all there are. */
export interface PeriodRange {
  /** Months as numbers, e.g. 202611. */
  first: number;
  last: number;
  periods: string[] | null;
}

/** How an end of the range may be written, for the API description. */
export const endText = 'a day, month, quarter or year in Asia/Shanghai';

/** Where an open end is taken to be. */
const earliest = '2000-01';
const latest = '2099-12';

/**
 * The months from `from` to `to`, both included, with the quarters and years that they touch. An end is a day, a month, a
 * quarter or a year; without it everything before, or after, is meant.
 * @throws DomainError `period-unknown` or `period-backwards`
 */
export function periodRange(from?: string, to?: string): PeriodRange {
  if (from === undefined && to === undefined) return { first: 0, last: 999_999, periods: null };
  const first = from === undefined ? earliest : endOf(from, 0);
  const last = to === undefined ? latest : endOf(to, -1);
  const periods = periodsBetween(first, last);
  return { first: monthNumber(first), last: monthNumber(last), periods };
}

/** The first, or the last, month of what an end names. */
function endOf(text: string, index: 0 | -1): string {
  const month = dayOfText(text)?.slice(0, 7) ?? parsePeriod(text)?.months.at(index);
  if (month === undefined || month < earliest || month > latest)
    throw new DomainError('period-unknown', { period: text });
  return month;
}
