import { formatDecimal } from './decimal.js';
import type { PointLimit } from './jjg-596/index.js';
import { judgePoint } from './judge-point.js';
import { meanOf } from './round-error.js';

/** Meters between two errors, %; `from` belongs to it, `to` to the next one. */
export interface ErrorBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The errors of many meters at one test point. Means and spread are for looking at, not for verdicts: binary floats, %. */
export interface ErrorDistribution {
  /** Meters with readings at the point. */
  readonly n: number;
  /** Of them those above the legal limit, and above the internal one. */
  readonly failed: number;
  readonly failedInternally: number;
  readonly mean: number | null;
  /** Standard deviation of the meters' errors; null below two meters. */
  readonly s: number | null;
  /** Distance from the mean to the nearer limit in units of 3 s. */
  readonly ppk: number | null;
  /** As measured. */
  readonly raw: readonly ErrorBin[];
  /** As judged: the rounded errors that occur, in order. */
  readonly rounded: readonly { readonly error: string; readonly count: number }[];
}

/** Ten cells a rounding step, joined until there are no more bins than a chart can show. */
const cellsAStep = 10;
const mostBins = 48;

/** @param joined of each meter its readings at the point, joined by `|`; what cannot be read is left out */
export function distributeErrors(
  joined: readonly string[],
  limit: PointLimit,
  internalLimitPercent: number,
): ErrorDistribution {
  const cell = Number(limit.step) / cellsAStep;
  const cells = new Map<number, number>();
  const rounded = new Map<string, { units: number; count: number }>();
  let [n, failed, failedInternally, mean, squares] = [0, 0, 0, 0, 0];
  for (const readings of joined) {
    const exact = meanOf(readings);
    if (!exact) continue;
    const judged = judgePoint(exact, limit, internalLimitPercent);
    const error = Number(exact.sum.units) / 10 ** exact.sum.scale / exact.count;
    n++;
    const off = error - mean;
    mean += off / n;
    squares += off * (error - mean);
    if (judged.verdict === 'fail') failed++;
    if (judged.internalVerdict === 'fail') failedInternally++;
    const at = Math.floor(error / cell + 1e-9);
    cells.set(at, (cells.get(at) ?? 0) + 1);
    const text = formatDecimal(judged.rounded);
    const same = rounded.get(text);
    if (same) same.count++;
    else rounded.set(text, { units: Number(judged.rounded.units), count: 1 });
  }
  const s = n < 2 ? null : Math.sqrt(squares / (n - 1));
  return {
    ...{ n, failed, failedInternally, mean: n === 0 ? null : mean, s },
    ppk: s === null || s === 0 ? null : (Number(limit.limit) - Math.abs(mean)) / (3 * s),
    raw: binsOf(cells, cell),
    rounded: [...rounded].sort(([, a], [, b]) => a.units - b.units).map(([error, { count }]) => ({ error, count })),
  };
}

function binsOf(cells: ReadonlyMap<number, number>, cell: number): ErrorBin[] {
  if (cells.size === 0) return [];
  const [first, last] = [Math.min(...cells.keys()), Math.max(...cells.keys())];
  const joined = Math.max(1, Math.ceil((last - first + 1) / mostBins));
  const counts = new Map<number, number>();
  for (const [at, count] of cells) {
    const bin = Math.floor(at / joined);
    counts.set(bin, (counts.get(bin) ?? 0) + count);
  }
  const edge = (bin: number): number => Number((bin * joined * cell).toFixed(6));
  const bins: ErrorBin[] = [];
  for (let bin = Math.floor(first / joined); bin <= Math.floor(last / joined); bin++) {
    bins.push({ from: edge(bin), to: edge(bin + 1), count: counts.get(bin) ?? 0 });
  }
  return bins;
}
