const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** 2026-11-24 08:30, in Shanghai wherever the reader is: the meters are there. */
export function showTime(instant: string | null | undefined): string {
  return instant ? clock.format(new Date(instant)) : '–';
}

/** Percent with two places, cut rather than rounded: 98.4999 % must not look like 98.50 %. */
export function showPercent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(Math.floor((part * 10_000) / whole) / 100).toFixed(2)}%`;
}

const counter = new Intl.NumberFormat('en');

/** 12,000. */
export function showCount(count: number): string {
  return counter.format(count);
}
