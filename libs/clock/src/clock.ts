import { shanghaiDay } from '#libs/rules';

/** What the machine's clock is ahead of this one by, in milliseconds; only tests move it. */
let behind = 0;

/** The one clock of the product: services ask it what time and what day it is, rules are told. */
export const clock = {
  now: (): Date => new Date(Date.now() - behind),

  /** The day 'YYYY-MM-DD' in Shanghai. */
  today: (): string => shanghaiDay(clock.now()),

  /** From here on it is this instant, and time goes on from there. */
  set(instant: Date): void {
    behind = Date.now() - instant.getTime();
  },
};
