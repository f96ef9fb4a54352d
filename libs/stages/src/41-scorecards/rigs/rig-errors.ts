import { compareRigs, findOddPositions, type PositionMap, type RigOffset } from '#rules/41-scorecards';
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
  /** Null of a rig alone. */
  offset: OffsetView | null;
  map: PositionMap;
  /** As measured, by position. */
  means: Map<number, ErrorSums>;
}

const byRig = ({ rigCode }: PositionErrors): string => rigCode;

/** What the mean errors say of each rig. */
export function errorsOfRigs(
  sums: readonly PositionErrors[],
  ofBatches: readonly BatchPositionErrors[],
  settings: RigErrorSettings,
): Map<string, ErrorsOfRig> {
  const levelled = summedBy(fromCentreOfType(sums, byRig), byRig);
  const { rigs } = compareRigs(
    [...levelled].map(([rigCode, { n, sum, sumSquares }]) => ({ rigCode, n, sumError: sum, sumSquares })),
    { ...settings, minimumMeters },
  );
  const [ofRigs, ofBatchesOfRigs] = [groupedBy(sums, byRig), groupedBy(ofBatches, byRig)];
  return new Map(
    rigs.map((rig) => {
      const rows = ofRigs.get(rig.rigCode) ?? [];
      const total = rows.reduce((sum, row) => sum + row.sum, 0);
      const offset = rigs.length < 2 ? null : offsetOf(rig);
      const map = mapOf(rows, ofBatchesOfRigs.get(rig.rigCode) ?? [], settings);
      const means = summedBy(rows, (row) => row.position);
      return [rig.rigCode, { measured: rig.n, meanError: errorText(total / rig.n), offset, map, means }];
    }),
  );
}

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
