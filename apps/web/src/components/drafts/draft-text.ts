import dayjs, { isDayjs } from 'dayjs';

/** What was typed and not sent yet. */
export interface Kept {
  values: unknown;
  /** When it was typed last, ISO. */
  at: string;
}

/** Longer than this nobody comes back to it. */
const days = 30;

/** As it is stored: date fields come back as such. */
export function draftText(values: unknown, now: Date): string {
  return JSON.stringify({ values: marked(values), at: now.toISOString() });
}

/** Days are marked before they turn themselves into text. */
function marked(value: unknown): unknown {
  if (isDayjs(value)) return { $time: value.valueOf() };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]));
}

/** Null when there is none, it cannot be read, or it is too old. */
export function readDraft(text: string | null, now: Date): Kept | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text, (_key, value: unknown) => revived(value)) as Kept;
    const age = now.getTime() - Date.parse(kept.at);
    return age >= 0 && age < days * 86_400_000 ? kept : null;
  } catch {
    return null;
  }
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$time' in value)) return value;
  return dayjs(value.$time as number);
}

/** The fields that are not as they were at first: only these are kept, so that a draft hides nothing that others changed. */
export function changedFields<Values extends object>(initial: Partial<Values>, now: Values): Partial<Values> {
  const text = (value: unknown): string => draftText(value === '' ? undefined : value, new Date(0));
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => text(value) !== text(initial[name as keyof Values])),
  ) as Partial<Values>;
}
