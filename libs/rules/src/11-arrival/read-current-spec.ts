import { normaliseCell } from '../00-platform/index.js';

/** Currents of a meter type in A, as decimals: the basic and the maximum one, or minimum, transitional and maximum. */
export type CurrentSpec =
  { kind: 'basic'; ib: string; imax: string } | { kind: 'transitional'; imin: string; itr: string; imax: string };

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const PHASES = String.raw`(?:3\s*[x×*]\s*)?`;
const BASIC = new RegExp(String.raw`^${PHASES}${NUMBER}\s*\(\s*${NUMBER}\s*\)\s*A?$`, 'i');
const TRANSITIONAL = new RegExp(String.raw`^${PHASES}${NUMBER}\s*-\s*${NUMBER}\s*\(\s*${NUMBER}\s*\)\s*A?$`, 'i');

/** Reads `5(60)A` (Ib or In, and Imax: JJG 596-2012) or `0.25-0.5(60)A` (Imin-Itr(Imax): JJG 596-2026); null of anything else. */
export function readCurrentSpec(text: string): CurrentSpec | null {
  const normal = normaliseCell(text).replaceAll('（', '(').replaceAll('）', ')');
  const [, ib, basicMax] = BASIC.exec(normal) ?? [];
  if (ib !== undefined && basicMax !== undefined) {
    return ascending(ib, basicMax) ? { kind: 'basic', ib, imax: basicMax } : null;
  }
  const [, imin, itr, imax] = TRANSITIONAL.exec(normal) ?? [];
  if (imin === undefined || itr === undefined || imax === undefined) return null;
  return ascending(imin, itr) && ascending(itr, imax) ? { kind: 'transitional', imin, itr, imax } : null;
}

/** Plausibility only, so binary floats will do: currents grow, and the first is above 0. */
function ascending(low: string, high: string): boolean {
  return Number(low) > 0 && Number(low) < Number(high);
}
