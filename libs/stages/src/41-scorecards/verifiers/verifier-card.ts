import type { VerifierShift } from '#rules/41-scorecards';
import { rowsUrl, type RowsFilter } from '#stages/40-indicators';
import {
  againstMix,
  errorText,
  rateOver,
  rateView,
  unplaced,
  type ScopeCounts,
  type ScorecardPeriod,
} from '../figures/index.js';
import type { ShiftView, TimelinessView, VerifierCard } from './verifiers.dto.js';

export interface VerifierOfPeriod {
  period: ScorecardPeriod;
  counts: ScopeCounts;
  disagreements: number;
  corrections: number;
  expected: string | undefined;
  shift: VerifierShift | undefined;
  timeliness: TimelinessView | null;
}

/** Numbers that nothing is known of are null, not zero. */
export function cardOf(
  { code, name }: { code: string; name: string },
  { period, counts, disagreements, corrections, expected, shift, timeliness }: VerifierOfPeriod,
): VerifierCard {
  const rows = { period: period.code, scopeType: 'verifier', scopeCode: code } as const;
  const passRate = rateOver(counts, 'full-verification-pass', rows);
  const handedOver = counts['verification-done']?.denominator ?? null;
  const disagreeing = rowsUrl('full-verification-pass', { ...rows, disagreeing: true });
  const corrected = rowsUrl('verification-done', { ...rows, corrected: true });
  return {
    ...{ code, name, period: period.code, handedOver },
    ...{ passRate, place: unplaced, againstMix: againstMix(passRate, expected) },
    firstPass: rateOver(counts, 'first-pass-yield', rows),
    disagreements: rateView(disagreements, passRate?.denominator ?? 0, disagreeing),
    corrections: rateView(corrections, handedOver ?? 0, corrected),
    shift: shift ? shiftView(shift, rows) : null,
    timeliness,
  };
}

function shiftView({ n, others, shift, low, high, flagged }: VerifierShift, rows: RowsFilter): ShiftView {
  const text = (end: number | null): string | null => (end === null ? null : errorText(end));
  return {
    ...{ value: errorText(shift), low: text(low), high: text(high), measured: n, others, flagged },
    rowsUrl: rowsUrl('verification-done', rows),
  };
}
