import { addDays, dayOfText } from '../days.js';

/** Verification intervals 检定周期 in years, as set. */
export interface Intervals {
  /** Classes 1 and 2 (A and B): JJG 596-2012, 6.4, at most 8 years. */
  readonly years: number;
  /** S classes (C, D and E): at most 6 years. */
  readonly preciseYears: number;
}

const PRECISE: readonly string[] = ['0.2S', '0.5S', 'C', 'D', 'E'];

/** How many years a meter of this class is good for once it is verified. */
export function intervalYears(accuracyClass: string, { years, preciseYears }: Intervals): number {
  return PRECISE.includes(accuracyClass) ? preciseYears : years;
}

/**
 * The last day of an interval of whole years that begins on the day of verification: the day before the same day of the
 * calendar. Verified on 29 February, where the year has none: the day before 1 March.
 */
export function validUntil(verifiedOn: string, years: number): string {
  const year = String(Number(verifiedOn.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${verifiedOn.slice(4)}`;
  return addDays(dayOfText(same) ?? `${year}-03-01`, -1);
}
