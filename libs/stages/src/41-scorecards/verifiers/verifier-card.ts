import { rowsUrl } from '#stages/40-indicators';
import { againstMix, rateOver, rateView, unplaced, type ScopeCounts, type ScorecardPeriod } from '../figures/index.js';
import type { VerifierCard } from './verifiers.dto.js';

export interface VerifierOfPeriod {
  period: ScorecardPeriod;
  counts: ScopeCounts;
  disagreements: number;
  corrections: number;
  expected: string | undefined;
}

/** Numbers that nothing is known of are null, not zero. */
export function cardOf(
  { code, name }: { code: string; name: string },
  { period, counts, disagreements, corrections, expected }: VerifierOfPeriod,
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
  };
}
