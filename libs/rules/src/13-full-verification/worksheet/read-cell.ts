import { checkAssetNumber, type CheckDigitMode } from '../../11-arrival/index.js';
import { readConclusion, readDecimal, readPosition, readQuantity } from '../../00-platform/index.js';
import type { Conclusion } from '../meter-reading.js';
import { readReadings } from '../values/index.js';

export type CellFaultCode =
  | 'excel-damaged'
  | 'not-22-digits'
  | 'wrong-check-digit'
  | 'not-a-position'
  | 'not-a-conclusion'
  | 'decimal-comma'
  | 'chinese-stop'
  | 'scientific-notation'
  | 'not-a-decimal'
  | 'too-many-digits'
  | 'too-many-readings';

/** What a cell of a worksheet says, or why it says nothing that could be recorded. */
export type CellRead<Value> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'fault'; readonly code: CellFaultCode; readonly received: string };

const MOST_READINGS = 10;
const MOST_DIGITS = 20;
const EMPTY = { kind: 'empty' } as const;
const fault = (code: CellFaultCode, received: string): CellRead<never> => ({ kind: 'fault', code, received });

/** An asset number 资产编号 as the server checks it: a number that a spreadsheet has damaged is told apart. */
export function readAssetCell(raw: string, mode: CheckDigitMode): CellRead<string> {
  const check = checkAssetNumber(raw, mode);
  if (check.kind === 'ok') return { kind: 'ok', value: check.assetNo };
  return check.code === 'empty' ? EMPTY : fault(check.code, check.received);
}

export function readPositionCell(raw: string): CellRead<number> {
  const read = readPosition(raw);
  return read.kind === 'unreadable' ? fault('not-a-position', read.received) : read;
}

/** An item as people mark it, read as in files: 1, 合格, √ …; 2, 不合格, × …; 3, 未检, – (the codes 01, 02 and 03 of the provincial tables). */
export function readItemCell(raw: string): CellRead<Conclusion> {
  const read = readConclusion(raw);
  return read.kind === 'unreadable' ? fault('not-a-conclusion', read.received) : read;
}

/** The clock's daily error 日计时误差, s/d, as text. */
export function readDecimalCell(raw: string): CellRead<string> {
  const read = readQuantity(raw, 'clock-error');
  return read.kind === 'unreadable' ? faultOf(read.received) : read;
}

/** The readings of a test point, %, read as in files; joined by `|` as rigs write them. */
export function readPointCell(raw: string): CellRead<string> {
  const read = readReadings(raw);
  return read.kind === 'unreadable' ? faultOf(read.received) : read;
}

/** Why a text is no decimal. Nothing is guessed: `0,12` may be one number or two. */
function faultOf(received: string): CellRead<never> {
  const parts = received.split(/[\s|/;；、]+/);
  if (parts.length > MOST_READINGS) return fault('too-many-readings', received);
  const odd = parts.find((part) => readDecimal(part) === null) ?? received;
  if (/^[+-]?\d+[,，]\d+$/.test(odd)) return fault('decimal-comma', odd);
  if (/^[+-]?\d+。\d+$/.test(odd)) return fault('chinese-stop', odd);
  if (/^[+-]?\d*\.?\d+e[+-]?\d+$/i.test(odd)) return fault('scientific-notation', odd);
  return odd.length > MOST_DIGITS ? fault('too-many-digits', odd) : fault('not-a-decimal', odd);
}
