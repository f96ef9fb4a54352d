import { rowsUrl } from '#stages/40-indicators';
import { againstMix, rateOver, rateView, unplaced, type ScopeCounts, type ScorecardPeriod } from '../figures/index.js';
import { oddPositionsOf, type ErrorsOfRig } from './rig-errors.js';
import type { RigCard } from './rigs.dto.js';

export interface RigOfPeriod {
  period: ScorecardPeriod;
  counts: ScopeCounts;
  errors: ErrorsOfRig | undefined;
  disagreements: number;
  expected: string | undefined;
}

/** Numbers that nothing is known of are null, not zero. */
export function cardOf(
  { code, name, validUntil }: { code: string; name: string; validUntil: string },
  { period, counts, errors, disagreements, expected }: RigOfPeriod,
): RigCard {
  const rows = { period: period.code, scopeType: 'rig', scopeCode: code } as const;
  const passRate = rateOver(counts, 'full-verification-pass', rows);
  const disagreeing = rowsUrl('full-verification-pass', { ...rows, disagreeing: true });
  return {
    ...{ code, name, validUntil, period: period.code },
    handedOver: counts['verification-done']?.denominator ?? null,
    ...{ passRate, place: unplaced, againstMix: againstMix(passRate, expected) },
    firstPass: rateOver(counts, 'first-pass-yield', rows),
    disagreements: rateView(disagreements, passRate?.denominator ?? 0, disagreeing),
    ...{ measured: errors?.measured ?? null, meanError: errors?.meanError ?? null, offset: errors?.offset ?? null },
    oddPositions: errors ? oddPositionsOf(errors) : [],
  };
}
