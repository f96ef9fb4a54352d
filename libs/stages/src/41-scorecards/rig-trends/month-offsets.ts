import { median, pooledVariance } from '#libs/statistics';
import type { MonthOffset } from '#rules/41-scorecards';
import { groupedBy } from '../figures/index.js';
import type { LotErrors } from './rig-trends.read-model.js';

/** Fewer rigs on one batch have no centre of their own. */
const fewestRigs = 3;

interface Sums {
  n: number;
  sum: number;
}

/**
 * Each rig month by month beside the others. Lots and meter types differ, and months in the lots that come: a rig is compared
 * only with those that verified meters of the same batch, from their median.
 */
export function monthOffsets(lots: readonly LotErrors[]): Map<number, MonthOffset[]> {
  const scatter = Math.sqrt(pooledVariance(lots)?.variance ?? 0);
  const rigs = new Map<number, Map<number, Sums>>();
  for (const ofBatch of groupedBy(lots, ({ batchId }) => batchId).values()) {
    const centre = centreOf(ofBatch);
    if (centre === null) continue;
    for (const { rigId, month, n, sum } of ofBatch) {
      const months = rigs.get(rigId) ?? new Map<number, Sums>();
      rigs.set(rigId, months);
      const before = months.get(month) ?? { n: 0, sum: 0 };
      months.set(month, { n: before.n + n, sum: before.sum + sum - n * centre });
    }
  }
  return new Map([...rigs].map(([rigId, months]) => [rigId, offsetsOf(months, scatter)]));
}

function centreOf(lots: readonly LotErrors[]): number | null {
  const rigs = [...groupedBy(lots, ({ rigId }) => rigId).values()];
  if (rigs.length < fewestRigs) return null;
  return median(rigs.map((own) => total(own, 'sum') / total(own, 'n')));
}

function offsetsOf(months: Map<number, Sums>, scatter: number): MonthOffset[] {
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, { n, sum }]) => ({ month, n, offset: sum / n, standardError: scatter / Math.sqrt(n) }));
}

const total = (lots: readonly LotErrors[], what: 'n' | 'sum'): number => lots.reduce((all, lot) => all + lot[what], 0);
