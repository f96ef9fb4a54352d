import { percentOfShare, percentText } from '#libs/rules';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** 2026-11-24 08:30, in Shanghai wherever the reader is: the meters are there. */
export function showTime(instant: string | null | undefined): string {
  return instant ? clock.format(new Date(instant)) : '–';
}

/** Percent with two places, rounded half to even. */
export function showPercent(part: number, whole: number): string {
  const text = percentText(part, whole);
  return text === null ? '–' : `${text}%`;
}

/** Likewise of a share between 0 and 1. */
export const showShare = (share: string | number): string => `${percentOfShare(share)}%`;

const counter = new Intl.NumberFormat('en');

/** 12,000. */
export function showCount(count: number): string {
  return counter.format(count);
}
