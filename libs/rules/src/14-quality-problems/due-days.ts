import { addDays } from '../days.js';

/** What has to be done by when. Days of Shanghai. */
export interface ProblemDeadlines {
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
  readonly closeOn: string | null;
  readonly closed: boolean;
  readonly measures: readonly { readonly dueOn: string; readonly doneOn: string | null }[];
}

/** The earliest day by which something still has to be done: the answer, a measure, or the end; null when nothing has. */
export function nextDueOn({ dueOn, answeredOn, closeOn, closed, measures }: ProblemDeadlines): string | null {
  if (closed) return null;
  const open = measures.filter(({ doneOn }) => doneOn === null).map((measure) => measure.dueOn);
  const days = [answeredOn === null ? dueOn : null, closeOn, ...open].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/** Who has been told that a problem is overdue: nobody, marketing, the leader. */
export type EscalationLevel = 0 | 1 | 2;

/**
 * An overdue problem is first marketing's, then the leader's. The due day itself is in time; `days` after it the leader is
 * told.
 */
export function escalationOf(dueOn: string | null, today: string, days: number): EscalationLevel {
  if (dueOn === null || today <= dueOn) return 0;
  return today > addDays(dueOn, days) ? 2 : 1;
}
