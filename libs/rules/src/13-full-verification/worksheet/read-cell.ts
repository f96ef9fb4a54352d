import { checkAssetNumber, type CheckDigitMode } from '../../11-arrival/index.js';
import { normaliseCell } from '../../00-platform/index.js';
import { parseDecimal } from '../decimal.js';
import type { Conclusion } from '../meter-reading.js';

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
const ok = <Value>(value: Value): CellRead<Value> => ({ kind: 'ok', value });
const fault = (code: CellFaultCode, received: string): CellRead<never> => ({ kind: 'fault', code, received });

/** An asset number 资产编号 as the server checks it: a number that a spreadsheet has damaged is told apart. */
export function readAssetCell(raw: string, mode: CheckDigitMode): CellRead<string> {
  const check = checkAssetNumber(raw, mode);
  if (check.kind === 'ok') return ok(check.assetNo);
  return check.code === 'empty' ? EMPTY : fault(check.code, check.received);
}

export function readPositionCell(raw: string): CellRead<number> {
  const text = normaliseCell(raw);
  if (text === '') return EMPTY;
  const position = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return position > 0 ? ok(position) : fault('not-a-position', text);
}

const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  ...{ '1': 'pass', P: 'pass', PASS: 'pass', OK: 'pass', 合格: 'pass', '√': 'pass', '✓': 'pass', '01': 'pass' },
  ...{ '2': 'fail', F: 'fail', FAIL: 'fail', NG: 'fail', 不合格: 'fail', '×': 'fail', '✗': 'fail', X: 'fail' },
  ...{ '02': 'fail', '3': 'not-tested', '03': 'not-tested', '-': 'not-tested', '/': 'not-tested', '–': 'not-tested' },
  ...{ 未检: 'not-tested', 'NOT-TESTED': 'not-tested' },
};

/** An item as people mark it: 1, 合格, √ …; 2, 不合格, × …; 3, 未检, – (the codes 01, 02 and 03 of the provincial tables). */
export function readItemCell(raw: string): CellRead<Conclusion> {
  const text = normaliseCell(raw).toUpperCase();
  if (text === '') return EMPTY;
  const conclusion = Object.hasOwn(CONCLUSIONS, text) ? CONCLUSIONS[text] : undefined;
  return conclusion === undefined ? fault('not-a-conclusion', text) : ok(conclusion);
}

/** The clock's daily error 日计时误差, s/d, as text. */
export function readDecimalCell(raw: string): CellRead<string> {
  const text = normaliseCell(raw);
  return text === '' ? EMPTY : readReading(text);
}

/** The readings of a test point, %, apart by spaces, bars, slashes, semicolons or line ends; joined by `|` as rigs write them. */
export function readPointCell(raw: string): CellRead<string> {
  const text = normaliseCell(raw);
  if (text === '') return EMPTY;
  const readings = text.split(/[\s|/;；、]+/).map(normaliseCell);
  if (readings.length > MOST_READINGS) return fault('too-many-readings', text);
  for (const reading of readings) {
    const read = readReading(reading);
    if (read.kind !== 'ok') return read;
  }
  return ok(readings.join('|'));
}

/** Nothing is guessed: `0,12` may be one number or two. */
function readReading(text: string): CellRead<string> {
  if (text.length > MOST_DIGITS) return fault('too-many-digits', text);
  if (/^[+-]?\d+(\.\d+)?$/.test(text) && parseDecimal(text)) return ok(text);
  if (/^[+-]?\d*\.?\d+e[+-]?\d+$/i.test(text)) return fault('scientific-notation', text);
  if (/^[+-]?\d+[,，]\d+$/.test(text)) return fault('decimal-comma', text);
  if (/^[+-]?\d+。\d+$/.test(text)) return fault('chinese-stop', text);
  return fault('not-a-decimal', text);
}
