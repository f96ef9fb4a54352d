/** Asia/Shanghai has been UTC+8 without summer time since 1992: no zone table of the machine is asked. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The day 'YYYY-MM-DD' in Shanghai at an instant. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The month 'YYYY-MM' in Shanghai at an instant. */
export function shanghaiMonth(instant: Date): string {
  return shanghaiDay(instant).slice(0, 7);
}

/** The quarter 'YYYY-Qn' in Shanghai at an instant. */
export function shanghaiQuarter(instant: Date): string {
  return quarterOfMonth(shanghaiMonth(instant));
}

/** The year 'YYYY' in Shanghai at an instant. */
export function shanghaiYear(instant: Date): string {
  return shanghaiDay(instant).slice(0, 4);
}

/** '2026-11' → '2026-Q4'. */
export function quarterOfMonth(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** '2026-11' → 202611. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 100 + Number(month.slice(5, 7));
}

/** 202611 → '2026-11'. */
export function monthOfNumber(number: number): string {
  return `${String(Math.floor(number / 100)).padStart(4, '0')}-${String(number % 100).padStart(2, '0')}`;
}

/** The day `count` days after a day; `count` may be negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The text itself when it is a day of the calendar written 'YYYY-MM-DD', else null. */
export function dayOfText(text: string): string | null {
  const parts = DAY.exec(text);
  return parts && isDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? text : null;
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1992 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
