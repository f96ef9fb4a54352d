import { addDays } from '../days.js';

/** Whether a scorecard of a person counts: its period still runs, the person may comment, or it counts. */
export type CardStanding = 'running' | 'for-comment' | 'counts';

export interface CardTimes {
  readonly standing: CardStanding;
  /** The first day on which it counts. */
  readonly countsFrom: string;
}

/** A person sees the own card, and may comment on it, for some days after its period before it counts. @param until first day after the period */
export function cardTimes(until: string, commentDays: number, today: string): CardTimes {
  const countsFrom = addDays(until, commentDays);
  if (today >= countsFrom) return { standing: 'counts', countsFrom };
  return { standing: today >= until ? 'for-comment' : 'running', countsFrom };
}
