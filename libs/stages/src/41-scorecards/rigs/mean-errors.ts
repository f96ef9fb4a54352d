import { median } from '#libs/statistics';
import { groupedBy } from '../figures/index.js';
import type { PositionErrors } from './rig-errors.read-model.js';

/** Of a group of meters: how many, and the sums of their mean errors, %. */
export interface ErrorSums {
  n: number;
  sum: number;
  sumSquares: number;
}

/** Adds up by whatever a row belongs to. */
export function summedBy<K>(rows: readonly PositionErrors[], key: (row: PositionErrors) => K): Map<K, ErrorSums> {
  const groups = new Map<K, ErrorSums>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) {
      groups.set(key(row), { n: row.n, sum: row.sum, sumSquares: row.sumSquares });
    } else {
      group.n += row.n;
      group.sum += row.sum;
      group.sumSquares += row.sumSquares;
    }
  }
  return groups;
}

/**
 * Meter types differ in their mean error, and positions in the types that they get: errors are taken from the centre
 * of their type, which is the median over the positions that worked on it.
 */
export function fromCentreOfType(
  rows: readonly PositionErrors[],
  group: (row: PositionErrors) => string | number,
): PositionErrors[] {
  const centres = new Map<number, number>();
  for (const [modelId, ofModel] of groupedBy(rows, (row) => row.modelId)) {
    const means = [...summedBy(ofModel, group).values()].map(({ n, sum }) => sum / n);
    centres.set(modelId, median(means) ?? 0);
  }
  return rows.map((row) => {
    const centre = centres.get(row.modelId) ?? 0;
    const sumSquares = row.sumSquares - 2 * centre * row.sum + row.n * centre * centre;
    return { ...row, sum: row.sum - row.n * centre, sumSquares };
  });
}
