import {
  checkRig,
  type CellFaultCode,
  type CellRead,
  type Verdict,
  type WorksheetRow,
} from '#rules/13-full-verification';
import { ASSET_AT, CLOCK_AT, FIRST_ITEM, FIRST_POINT, POSITION_AT } from './sheet-columns.js';
import { isEmpty, type SheetRow } from './sheet-rows.js';

/** Why a cell cannot be recorded as it stands; `refused`: in the server's own words. */
export interface CellFault {
  code: CellFaultCode | 'repeated-meter' | 'not-in-round' | 'not-on-rig' | 'refused';
  received: string;
}

export type Standing = 'empty' | 'sent' | 'faulty' | 'incomplete' | Verdict;

/** What rows are looked at beside the readings themselves. */
export interface SheetContext {
  /** Asset numbers that stand in more than one row. */
  repeated: ReadonlySet<string>;
  /** Columns of the test points that any row of the sheet has readings at: a good row has them all. */
  pointsInUse: ReadonlySet<number>;
  /** Null: looked up, and not a meter of the round. */
  known: ReadonlyMap<string, object | null>;
  rig: { code: string; positions: number; validUntil: string } | null;
  verifiedAt: Date;
}

export interface RowStanding {
  standing: Standing;
  /** By the place of the column. */
  faults: ReadonlyMap<number, CellFault>;
}

/** Whether a row could be recorded as it stands, and what it would come to. */
export function standingOf(row: SheetRow, read: WorksheetRow, context: SheetContext): RowStanding {
  const faults = faultsOf(row, read, context);
  return { faults, standing: concluded(row, read, faults.size > 0 ? 'faulty' : lacksPoint(row, context)) };
}

function concluded(
  row: SheetRow,
  { assetNo, position, judgement }: WorksheetRow,
  hindrance: 'faulty' | 'lacks-point' | null,
): Standing {
  if (isEmpty(row)) return 'empty';
  if (row.sent) return 'sent';
  if (hindrance === 'faulty') return 'faulty';
  if (assetNo.kind === 'empty' || position.kind === 'empty') return 'incomplete';
  if (hindrance !== null && judgement.verdict === 'pass') return 'incomplete';
  return judgement.verdict ?? 'incomplete';
}

/** A row half typed must not pass by the points that it has so far; what has failed has failed. */
function lacksPoint({ cells }: SheetRow, { pointsInUse }: SheetContext): 'lacks-point' | null {
  return [...pointsInUse].some((column) => cells[column]?.trim() === '') ? 'lacks-point' : null;
}

function faultsOf(row: SheetRow, read: WorksheetRow, context: SheetContext): Map<number, CellFault> {
  const faults = new Map<number, CellFault>();
  const note = (column: number, cell: CellRead<unknown>): void => {
    if (cell.kind === 'fault') faults.set(column, { code: cell.code, received: cell.received });
  };
  note(ASSET_AT, read.assetNo);
  note(POSITION_AT, read.position);
  read.items.forEach((item, at) => note(FIRST_ITEM + at, item));
  note(CLOCK_AT, read.clock);
  read.points.forEach((point, at) => note(FIRST_POINT + at, point));
  if (read.assetNo.kind === 'ok' && !row.sent) {
    const { value } = read.assetNo;
    if (context.repeated.has(value)) faults.set(ASSET_AT, { code: 'repeated-meter', received: value });
    else if (context.known.get(value) === null) faults.set(ASSET_AT, { code: 'not-in-round', received: value });
  }
  if (read.position.kind === 'ok' && context.rig && isBeyond(read.position.value, context)) {
    faults.set(POSITION_AT, { code: 'not-on-rig', received: String(context.rig.positions) });
  }
  for (const [column, message] of Object.entries(row.refused)) {
    faults.set(Number(column), { code: 'refused', received: message });
  }
  return faults;
}

function isBeyond(position: number, { rig, verifiedAt }: SheetContext): boolean {
  return checkRig({ rigCode: rig?.code ?? '', position, verifiedAt }, rig).some(
    ({ code }) => code === 'position-out-of-range',
  );
}

/** Columns of the test points that somebody has begun with. */
export function pointsInUse(rows: readonly SheetRow[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { cells } of rows) {
    for (let column = FIRST_POINT; column < cells.length - 1; column++) {
      if (cells[column]?.trim() !== '') used.add(column);
    }
  }
  return used;
}

/** Asset numbers that more than one row has. */
export function repeatedIn(rows: readonly SheetRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { cells } of rows) {
    const assetNo = cells[ASSET_AT]?.trim() ?? '';
    if (assetNo !== '' && seen.has(assetNo)) repeated.add(assetNo);
    seen.add(assetNo);
  }
  return repeated;
}
