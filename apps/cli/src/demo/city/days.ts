import { addDays } from '#libs/rules';
import type { Ending } from './plots.js';

/** The days of a batch's story, YYYY-MM-DD. */
export interface CityDays {
  arrived: string;
  /** The sealed sample compared, the goods counted, samples sent to the institute. */
  compared: string;
  emcTested: string;
  sampled: string;
  /** After its sample was rejected: mended, and sampled again. */
  sampleMended: string;
  resampled: string;
  opened: string;
  judged: string;
  due: string;
  /** What the full verification found, mended. */
  mended: string;
  judgedAgain: string;
  /** What goes back, taken away. */
  takenAway: string;
}

/** Thirty days through the gates, three on the rigs. */
export function daysOf(firstDay: string, ending: Ending): CityDays {
  const day = (after: number): string => addDays(firstDay, after);
  const mended = ending === 'mended-late' ? 24 : 13;
  return {
    ...{ arrived: day(-30), compared: day(-26), emcTested: day(-12), sampled: day(-10) },
    ...{ sampleMended: day(-5), resampled: day(-3), opened: day(-1), judged: day(3), due: day(18) },
    ...{ mended: day(mended), judgedAgain: day(mended + 3), takenAway: day(mended + 12) },
  };
}
