import { inverseMatrix } from '#libs/statistics';

/** The mean errors of the meters of one batch that were verified on one rig, %. */
export interface RigWork {
  readonly rigCode: string;
  readonly batch: number;
  readonly n: number;
  readonly sumError: number;
  readonly sumSquares: number;
}

/** What a rig adds to the level of a batch, %. */
export interface RigEffect {
  readonly rigCode: string;
  /** Meters of batches that other rigs worked on as well. */
  readonly n: number;
  readonly effect: number;
  /** The variance of the effect is that of one meter times this. */
  readonly weight: number;
  /** Variance, for one meter, of what is left of the means of its own loads; null when nothing is left over. */
  readonly ownLoads: number | null;
}

export interface RigEffects {
  /** Rigs that can be compared with each other, directly or through others. */
  readonly groups: readonly (readonly RigEffect[])[];
  /** Variance, for one meter, of what is left of the means of loads; null when nothing is left over. */
  readonly loads: { readonly variance: number; readonly degreesOfFreedom: number } | null;
}

type Matrix = number[][];

/**
 * Rig and batch together by least squares: error = level of the batch + effect of the rig. The levels are taken out first, which
 * leaves one equation a rig; within each group of connected rigs the effects sum up to zero.
 */
export function effectsOf(work: readonly RigWork[]): RigEffects {
  const batches = sharedBatches(work);
  const shared = batches.flat();
  const codes = [...new Set(shared.map(({ rigCode }) => rigCode))];
  const at = new Map(codes.map((code, index) => [code, index]));
  const place = ({ rigCode }: RigWork): number => at.get(rigCode) ?? 0;
  const groups = connected(
    batches.map((parts) => parts.map(place)),
    codes.length,
  );
  const { matrix, right } = equations(batches, place, codes.length);
  const inverse = inverseMatrix(pinned(matrix, groups));
  const effects = inverse.map((row) => row.reduce((sum, value, column) => sum + value * (right[column] ?? 0), 0));
  const meters = codes.map((code) => shared.reduce((sum, one) => sum + (one.rigCode === code ? one.n : 0), 0));
  const left = leftOver(batches, effects, place);
  const degreesOfFreedom = shared.length - batches.length - codes.length + groups.length;
  const meanSquare = (own: readonly Left[]): number | null =>
    degreesOfFreedom < 1
      ? null
      : (own.reduce((sum, { squares }) => sum + squares, 0) * left.length) / own.length / degreesOfFreedom;
  const effectOf = (index: number, size: number): RigEffect => ({
    ...{ rigCode: codes[index] ?? '', n: meters[index] ?? 0, effect: effects[index] ?? 0 },
    weight: (inverse[index]?.[index] ?? 0) - 1 / size ** 2,
    ownLoads: meanSquare(left.filter(({ rig }) => rig === index)),
  });
  const variance = meanSquare(left);
  return {
    groups: groups.map((group) => group.map((index) => effectOf(index, group.length))),
    loads: variance === null ? null : { variance, degreesOfFreedom },
  };
}

/** The loads of each batch that more than one rig worked on. */
function sharedBatches(work: readonly RigWork[]): RigWork[][] {
  const batches = new Map<number, RigWork[]>();
  for (const one of work) {
    if (one.n === 0) continue;
    const parts = batches.get(one.batch) ?? [];
    parts.push(one);
    batches.set(one.batch, parts);
  }
  return [...batches.values()].filter((parts) => parts.length > 1);
}

const total = (parts: readonly RigWork[], what: 'n' | 'sumError'): number =>
  parts.reduce((sum, one) => sum + one[what], 0);

function equations(
  batches: RigWork[][],
  place: (one: RigWork) => number,
  size: number,
): { matrix: Matrix; right: number[] } {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (const parts of batches) {
    const [n, mean] = [total(parts, 'n'), total(parts, 'sumError') / total(parts, 'n')];
    for (const one of parts) {
      const row = matrix[place(one)] ?? [];
      right[place(one)] = (right[place(one)] ?? 0) + one.sumError - one.n * mean;
      row[place(one)] = (row[place(one)] ?? 0) + one.n;
      for (const other of parts) row[place(other)] = (row[place(other)] ?? 0) - (one.n * other.n) / n;
    }
  }
  return { matrix, right };
}

/** Which rigs share batches, directly or through others. */
function connected(batches: readonly (readonly number[])[], size: number): number[][] {
  let group = Array.from({ length: size }, (_, index) => index);
  for (const [first = 0, ...rest] of batches) {
    for (const other of rest) {
      const [from, to] = [group[other], group[first] ?? 0];
      group = group.map((one) => (one === from ? to : one));
    }
  }
  return [...new Set(group)].map((name) => group.flatMap((one, index) => (one === name ? [index] : [])));
}

/** Effects are known but for a constant in each group: their sum is set to zero. */
function pinned(matrix: Matrix, groups: readonly (readonly number[])[]): Matrix {
  const groupOf = new Map(groups.flatMap((group) => group.map((index) => [index, group])));
  return matrix.map((row, at) =>
    row.map((value, column) => (groupOf.get(at) === groupOf.get(column) ? value + 1 : value)),
  );
}

/** What rig and batch leave unsaid of the mean of a load: its square, weighted by its meters. */
interface Left {
  readonly rig: number;
  readonly squares: number;
}

function leftOver(batches: RigWork[][], effects: readonly number[], place: (one: RigWork) => number): Left[] {
  return batches.flatMap((parts) => {
    const own = (one: RigWork): number => one.sumError / one.n - (effects[place(one)] ?? 0);
    const level = parts.reduce((sum, one) => sum + one.n * own(one), 0) / total(parts, 'n');
    return parts.map((one) => ({ rig: place(one), squares: one.n * (own(one) - level) ** 2 }));
  });
}
