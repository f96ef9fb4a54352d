import { groupedBy } from '../figures/index.js';
import type { TimelinessView } from './verifiers.dto.js';

interface Timed {
  verifier: number;
  timed: number;
  seconds: number;
}

const secondsADay = 86_400;

/** How long the results of each verifier took, in days, beside those of all; nobody is judged by it, batches come when they come. */
export function timelinessOf(work: readonly Timed[]): Map<number, TimelinessView> {
  const all = meanDays(work);
  return new Map(
    [...groupedBy(work, ({ verifier }) => verifier)].flatMap(([verifier, own]) => {
      const days = meanDays(own);
      return days === null ? [] : [[verifier, { days, all, n: total(own, 'timed') }]];
    }),
  );
}

function meanDays(work: readonly Timed[]): string | null {
  const timed = total(work, 'timed');
  return timed === 0 ? null : (total(work, 'seconds') / timed / secondsADay).toFixed(1);
}

const total = (work: readonly Timed[], what: 'timed' | 'seconds'): number =>
  work.reduce((sum, one) => sum + one[what], 0);
