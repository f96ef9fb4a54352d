import { scoreSupplier, type SupplierPartCode, type SupplierScore } from '#rules/41-scorecards';
import type { ScopeCounts } from '../figures/index.js';
import type { SupplierRow } from './supplier-facts.read-model.js';

/** The setting `supplier-scorecard.weights`. */
export interface WeightsSetting {
  passRate: number;
  firstPass: number;
  hiddenDefects: number;
  problems: number;
}

export const partNames: Record<SupplierPartCode, { zh: string; en: string }> = {
  'pass-rate': { zh: '全检合格率', en: 'Pass rate' },
  'first-pass-yield': { zh: '一次合格率', en: 'First-pass yield' },
  'hidden-defects': { zh: '无批量隐患的检定轮次', en: 'Rounds without a hidden defect' },
  'quality-problems': { zh: '质量问题（批量隐患另计）', en: 'Quality problems (hidden defects counted apart)' },
};

/** The score of what is known of a supplier in a period. */
export function scoreOf(row: SupplierRow, counts: ScopeCounts, weights: WeightsSetting): SupplierScore {
  const [pass, first] = [counts['full-verification-pass'], counts['first-pass-yield']];
  const { roundsJudged, hiddenDefects, batches, scoredOpen, scoredLate } = row;
  return scoreSupplier(
    {
      ...{ tested: pass?.denominator ?? 0, passed: pass?.numerator ?? 0 },
      ...{ firstTested: first?.denominator ?? 0, firstPassed: first?.numerator ?? 0 },
      ...{ roundsJudged, hiddenDefects, batches, problemsOpen: scoredOpen, problemsLate: scoredLate },
    },
    {
      'pass-rate': weights.passRate,
      'first-pass-yield': weights.firstPass,
      'hidden-defects': weights.hiddenDefects,
      'quality-problems': weights.problems,
    },
  );
}
