import { DomainError, monthNumber } from '#libs/rules';
import { parsePeriod, type Period } from '#rules/40-indicators';

/** A period with its first and last month as numbers, e.g. 202611. */
export interface ScorecardPeriod extends Period {
  first: number;
  last: number;
}

/** @throws DomainError `period-unknown` */
export function scorecardPeriod(text: string): ScorecardPeriod {
  const period = parsePeriod(text);
  const [first, last] = [period?.months.at(0), period?.months.at(-1)];
  if (!period || first === undefined || last === undefined) throw new DomainError('period-unknown', { period: text });
  return { ...period, first: monthNumber(first), last: monthNumber(last) };
}
