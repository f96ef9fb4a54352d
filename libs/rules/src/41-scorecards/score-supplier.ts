export type SupplierPartCode = 'pass-rate' | 'first-pass-yield' | 'hidden-defects' | 'quality-problems';

/** How much each part of a supplier's score weighs; a setting, these are the first ones. */
export const SUPPLIER_WEIGHTS: Readonly<Record<SupplierPartCode, number>> = {
  'pass-rate': 40,
  'first-pass-yield': 20,
  'hidden-defects': 25,
  'quality-problems': 15,
};

/** What is known of a supplier in a period. */
export interface SupplierFacts {
  readonly tested: number;
  readonly passed: number;
  readonly firstTested: number;
  readonly firstPassed: number;
  /** Rounds of its batches that were judged, and those with a hidden defect. */
  readonly roundsJudged: number;
  readonly hiddenDefects: number;
  /** Batches of it that arrived or were worked on: without one nothing can be said of problems. */
  readonly batches: number;
  readonly problemsOpen: number;
  readonly problemsLate: number;
}

export interface SupplierPart {
  readonly code: SupplierPartCode;
  readonly weight: number;
  /** 0 to 100 with one decimal; null without data: the part does not count, and the others weigh more. */
  readonly points: string | null;
  readonly numerator: number;
  readonly denominator: number;
}

export interface SupplierScore {
  /** 0 to 100 with one decimal; null until meters are tested: without a pass rate the rest says nothing of the goods. */
  readonly score: string | null;
  /** Sum of the weights of the parts that count. */
  readonly weightCounted: number;
  readonly parts: readonly SupplierPart[];
}

/** A rate this far below 1 has no points left, in permille: the pass rates of meters lie close to 1. */
const RATE_SPAN_PERMILLE = 50;
const POINTS_PER_OPEN_PROBLEM = 20;
const POINTS_PER_LATE_PROBLEM = 40;

/**
 * A supplier's score from 0 to 100 as the weighted mean of visible parts. Rates: 100 at 100 %, 0 at 95 % and below, straight
 * between. Hidden defects: the share of judged rounds without one. Problems: 20 off for an open one, 40 for a late one.
 */
export function scoreSupplier(
  facts: SupplierFacts,
  weights: Readonly<Record<SupplierPartCode, number>> = SUPPLIER_WEIGHTS,
): SupplierScore {
  const clean = facts.roundsJudged - facts.hiddenDefects;
  const problems = facts.problemsOpen + facts.problemsLate;
  const parts = [
    part('pass-rate', facts.passed, facts.tested, ratePoints),
    part('first-pass-yield', facts.firstPassed, facts.firstTested, ratePoints),
    part('hidden-defects', clean, facts.roundsJudged, (good, of) => (100 * good) / of),
    part('quality-problems', problems, facts.batches, () => problemPoints(facts)),
  ].map((one) => ({ ...one, weight: weights[one.code] }));
  const counted = parts.filter(({ tenths }) => tenths !== null);
  const weightCounted = counted.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = counted.reduce((sum, { tenths, weight }) => sum + (tenths ?? 0) * weight, 0);
  return {
    score: facts.tested <= 0 || weightCounted === 0 ? null : shown(Math.round(weighted / weightCounted)),
    weightCounted,
    parts: parts.map(({ tenths, ...one }) => ({ ...one, points: tenths === null ? null : shown(tenths) })),
  };
}

function part(
  code: SupplierPartCode,
  numerator: number,
  denominator: number,
  points: (numerator: number, denominator: number) => number,
): { code: SupplierPartCode; numerator: number; denominator: number; tenths: number | null } {
  const tenths = denominator <= 0 ? null : Math.round(10 * points(numerator, denominator));
  return { code, numerator, denominator, tenths };
}

function ratePoints(numerator: number, denominator: number): number {
  const missing = (1000 * (denominator - numerator)) / denominator;
  return Math.max(0, 100 - (100 * missing) / RATE_SPAN_PERMILLE);
}

function problemPoints({ problemsOpen, problemsLate }: SupplierFacts): number {
  return Math.max(0, 100 - POINTS_PER_OPEN_PROBLEM * problemsOpen - POINTS_PER_LATE_PROBLEM * problemsLate);
}

function shown(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
