import { compareRigs, findOddPositions, type PositionMap, type RigOffset, type RigWork } from '#rules/41-scorecards';
import { rowsUrl } from '#stages/40-indicators';
import { errorText, groupedBy } from '../figures/index.js';
import { fromCentreOfType, summedBy, type ErrorSums } from './mean-errors.js';
import type { BatchPositionErrors, PositionErrors } from './rig-errors.read-model.js';
import type { OffsetView, PositionView } from './rigs.dto.js';

const minimumMeters = 30;

/** What people have set. */
export interface RigErrorSettings {
  /** Chance that one is named where none differs, over all rigs, or over all positions of a rig, together. */
  familywiseError: number;
  /** A smaller offset between rigs does not matter, %. */
  minimumOffset: number;
  /** A smaller difference between positions does not matter, %. */
  minimumDifference: number;
}

export interface ErrorsOfRig {
  measured: number;
  meanError: string;
  /** Null of a rig that shared no batch with others. */
  offset: OffsetView | null;
  map: PositionMap;
  /** As measured, by position. */
  means: Map<number, ErrorSums>;
}

const byRig = ({ rigCode }: PositionErrors): string => rigCode;

export interface MeasuredErrors {
  positions: readonly PositionErrors[];
  ofBatches: readonly BatchPositionErrors[];
  loads: readonly RigWork[];
}

/** What the mean errors say of each rig. */
export function errorsOfRigs(
  { positions, ofBatches, loads }: MeasuredErrors,
  settings: RigErrorSettings,
): Map<string, ErrorsOfRig> {
  const offsets = new Map(compareRigs(loads, { ...settings, minimumMeters }).map((rig) => [rig.rigCode, rig]));
  const ofBatchesOfRigs = groupedBy(ofBatches, byRig);
  return new Map(
    [...groupedBy(positions, byRig)].map(([rigCode, rows]) => {
      const means = summedBy(rows, (row) => row.position);
      const [measured, total] = [sumOf(rows, 'n'), sumOf(rows, 'sum')];
      const found = offsets.get(rigCode);
      const map = mapOf(rows, ofBatchesOfRigs.get(rigCode) ?? [], settings);
      const meanError = errorText(total / measured);
      return [rigCode, { measured, meanError, offset: found ? offsetOf(found) : null, map, means }];
    }),
  );
}

const sumOf = (rows: readonly PositionErrors[], what: 'n' | 'sum'): number =>
  rows.reduce((total, row) => total + row[what], 0);

function offsetOf({ offset, low, high, flagged }: RigOffset): OffsetView {
  const text = (end: number | null): string | null => (end === null ? null : errorText(end));
  return { value: errorText(offset), low: text(low), high: text(high), flagged };
}

function positionSums(rows: readonly PositionErrors[]): Parameters<typeof findOddPositions>[0] {
  const levelled = summedBy(
    fromCentreOfType(rows, (row) => row.position),
    (row) => row.position,
  );
  return [...levelled].map(([position, { n, sum, sumSquares }]) => ({ position, n, sumError: sum, sumSquares }));
}

/** The map of all meters; positions that are odd in one batch by itself are odd, the chance of error shared over all looks. */
function mapOf(
  rows: readonly PositionErrors[],
  ofBatches: readonly BatchPositionErrors[],
  { familywiseError, minimumDifference }: RigErrorSettings,
): PositionMap {
  const batches = [...groupedBy(ofBatches, ({ batchNo }) => batchNo).values()];
  const settings = { familywiseError: familywiseError / (1 + batches.length), minimumDifference };
  const map = findOddPositions(positionSums(rows), settings);
  const odd = new Set(
    batches.flatMap((ofBatch) =>
      findOddPositions(positionSums(ofBatch), settings)
        .positions.filter((found) => found.odd)
        .map(({ position }) => position),
    ),
  );
  return { ...map, positions: map.positions.map((one) => ({ ...one, odd: one.odd || odd.has(one.position) })) };
}

export function oddPositionsOf({ map }: ErrorsOfRig): number[] {
  return map.positions.filter(({ odd }) => odd).map(({ position }) => position);
}

/** The position map as people read it. */
export function positionViews({ map, means }: ErrorsOfRig, rows: { period: string; code: string }): PositionView[] {
  const { period, code: scopeCode } = rows;
  return map.positions.map(({ position, n, mean, difference, z, odd }) => {
    const measured = means.get(position);
    return {
      ...{ position, n, mean: errorText(measured ? measured.sum / measured.n : mean) },
      ...{ difference: errorText(difference), z: z === null ? null : z.toFixed(2), odd },
      rowsUrl: rowsUrl('verification-done', { period, scopeType: 'rig', scopeCode, position }),
    };
  });
}
