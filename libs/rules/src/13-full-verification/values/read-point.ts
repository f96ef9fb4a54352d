import { parseLoadCurrent, pointName } from '../jjg-596/index.js';
import { isReactiveFactor, readPowerFactor } from './read-power-factor.js';
import { directionBase, phasesBase, readDirection, readPhases, type CodeBase, type Element } from './read-phases.js';

/** The cells of a row that say where a meter was measured, as they stand. */
export interface PointCells {
  readonly direction: string;
  readonly phases: string;
  readonly load: string;
  readonly factor: string;
}

export type PointColumn = keyof PointCells;

export interface PointFault {
  readonly column: PointColumn;
  readonly code:
    'direction-unreadable' | 'phases-unreadable' | 'load-unreadable' | 'power-factor-unreadable' | 'codes-mixed';
}

/** The point's name, `Imax/1.0/all`; that it is none of forward active energy; or why it cannot be told. */
export type PointRead =
  | { readonly kind: 'point'; readonly name: string }
  | { readonly kind: 'other-direction' }
  | { readonly kind: 'unreadable'; readonly faults: readonly PointFault[] };

/** What the codes of a file count from, as far as its rows have told. */
export interface CodeBases {
  direction: CodeBase;
  phases: CodeBase;
}

/** Reads the test point of a row. Codes that count otherwise than those of the rows before are not guessed. */
export function readPoint(cells: PointCells, bases: CodeBases): PointRead {
  const direction = directionOf(cells.direction, bases);
  if (direction === 'other' || isReactiveFactor(cells.factor)) return { kind: 'other-direction' };
  const faults: PointFault[] = [];
  if (direction === null) faults.push({ column: 'direction', code: 'direction-unreadable' });
  if (direction === 'mixed') faults.push({ column: 'direction', code: 'codes-mixed' });
  const element = phasesOf(cells.phases, bases);
  if (element === null) faults.push({ column: 'phases', code: 'phases-unreadable' });
  if (element === 'mixed') faults.push({ column: 'phases', code: 'codes-mixed' });
  if (!parseLoadCurrent(cells.load)) faults.push({ column: 'load', code: 'load-unreadable' });
  const factor = readPowerFactor(cells.factor);
  if (factor === null) faults.push({ column: 'factor', code: 'power-factor-unreadable' });
  if (faults.length > 0 || element === null || element === 'mixed' || factor === null) {
    return { kind: 'unreadable', faults };
  }
  return { kind: 'point', name: pointName(cells.load, factor, element) };
}

/** 01 behind 00 is the second of the codes, reverse; 00 behind 01 makes both doubtful. */
function directionOf(raw: string, bases: CodeBases): ReturnType<typeof readDirection> | 'mixed' {
  const base = directionBase(raw);
  if (base === 'one' && bases.direction === 'zero') return 'other';
  if (base === 'zero' && bases.direction === 'one') return 'mixed';
  bases.direction ??= base;
  return readDirection(raw);
}

function phasesOf(raw: string, bases: CodeBases): Element | null | 'mixed' {
  const base = phasesBase(raw);
  if (base !== null && bases.phases !== null && base !== bases.phases) return 'mixed';
  bases.phases ??= base;
  return readPhases(raw);
}
