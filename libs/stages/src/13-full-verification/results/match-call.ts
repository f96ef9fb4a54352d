import { describe, type Language } from '#libs/http';
import { TouchedMeters } from '../recording/index.js';
import {
  isRefusal,
  matchItem,
  readItem,
  type GivenResult,
  type KnownFacts,
  type Match,
  type MatchedResult,
  type MatchRules,
  type Refusal,
} from '../result-items/index.js';
import type { ResultLines } from './result-lines.js';
import type { RefusedItem } from './results.dto.js';

/** What becomes of the items of a call; what is to be written stands in its lines. */
export interface MatchedCall {
  accepted: number;
  duplicates: number;
  corrections: number;
  rejected: RefusedItem[];
  touched: TouchedMeters;
  batchNos: Set<string>;
}

/** The items that are well-formed, and why the others are not. */
export interface ReadCall {
  given: GivenResult[];
  rejected: RefusedItem[];
}

/** Reads all items at once, so that what was handed over can be let go before the database is asked. */
export function readCall(items: readonly unknown[], language: Language): ReadCall {
  const call: ReadCall = { given: [], rejected: [] };
  for (const [index, item] of items.entries()) {
    const read = readItem(index, item);
    if (isRefusal(read)) call.rejected.push(refusedItem(index, assetNoOf(item), read, language));
    else call.given.push(read);
  }
  return call;
}

/** Matches item after item with what is known; what is accepted is added to the lines. */
export function matchCall(
  { given: items, rejected }: ReadCall,
  known: KnownFacts,
  rules: MatchRules,
  lines: ResultLines,
  language: Language,
): MatchedCall {
  const call: MatchedCall = { ...emptyCall(), rejected: [...rejected] };
  const taken = new Map<string, GivenResult>();
  for (const given of items) {
    const before = taken.get(given.assetNo);
    const match = before ? matchRepeated(given, before) : matchItem(given, known, rules);
    if (match.kind === 'refused') call.rejected.push(refusedItem(given.index, given.assetNo, match.refusal, language));
    else if (match.kind === 'same') call.duplicates++;
    else {
      taken.set(given.assetNo, given);
      lines.add(match);
      count(call, match);
    }
  }
  call.rejected.sort((a, b) => a.index - b.index);
  return call;
}

function emptyCall(): MatchedCall {
  const counts = { accepted: 0, duplicates: 0, corrections: 0 };
  return { ...counts, rejected: [], touched: new TouchedMeters(), batchNos: new Set() };
}

function count(call: MatchedCall, { identified: { meter }, replaces }: MatchedResult): void {
  call.accepted++;
  if (replaces?.how === 'corrected') call.corrections++;
  call.touched.add(meter.batchId, meter.id);
  call.batchNos.add(meter.batchNo);
}

/** The same meter again in one call: the same values are a duplicate; others have no order, and are refused. */
function matchRepeated(given: GivenResult, before: GivenResult): Match {
  if (JSON.stringify({ ...given, index: 0 }) === JSON.stringify({ ...before, index: 0 })) return { kind: 'same' };
  return { kind: 'refused', refusal: { code: 'repeated-in-call', params: { assetNo: given.assetNo } } };
}

function refusedItem(
  index: number,
  assetNo: string | null,
  { code, params, text = code }: Refusal,
  language: Language,
): RefusedItem {
  return { index, assetNo, code, message: describe(text, params, language), params };
}

/** What an item calls its meter, however wrong the rest of it is. */
function assetNoOf(item: unknown): string | null {
  const assetNo = typeof item === 'object' && item !== null && 'assetNo' in item ? item.assetNo : null;
  return typeof assetNo === 'string' ? assetNo : null;
}
