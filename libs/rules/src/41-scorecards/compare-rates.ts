import { wilsonInterval } from '#libs/statistics';

export interface Rate {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface CompareSettings {
  /** A rate of fewer is shown and not ranked. */
  readonly minimumN: number;
}

export interface ComparedRate extends Rate {
  /** Null when nothing was counted. */
  readonly low: number | null;
  readonly high: number | null;
  /** Its place among the ranked, when every other one is surely better or surely worse. */
  readonly rank: number | null;
  /** The best and the worst place that it may have. */
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  /** Why it has no rank of its own. */
  readonly notRanked: 'no-data' | 'too-few' | 'overlaps' | null;
}

type Interval = Rate & { readonly low: number; readonly high: number };

/**
 * Places rates, best first, only as far as their 95 % intervals tell them apart: one is surely better than another when its
 * interval lies wholly above. Rates of few are not placed at all.
 */
export function compareRates(rates: readonly Rate[], { minimumN }: CompareSettings): ComparedRate[] {
  const known = rates.flatMap((rate): Interval[] => {
    const interval = wilsonInterval(rate.numerator, rate.denominator);
    return interval ? [{ ...rate, ...interval }] : [];
  });
  const ranked = known.filter(({ denominator }) => denominator >= minimumN);
  const few = known.filter(({ denominator }) => denominator < minimumN);
  const empty = rates.filter(({ denominator }) => denominator <= 0);
  return [
    ...ranked.sort(better).map((rate) => place(rate, ranked)),
    ...few.sort(better).map((rate) => ({ ...rate, ...UNPLACED, notRanked: 'too-few' as const })),
    ...empty.map((rate) => ({ ...rate, low: null, high: null, ...UNPLACED, notRanked: 'no-data' as const })),
  ];
}

const UNPLACED = { rank: null, rankFrom: null, rankTo: null };

function place(rate: Interval, ranked: readonly Interval[]): ComparedRate {
  const rankFrom = 1 + ranked.filter((other) => other.low > rate.high).length;
  const rankTo = ranked.length - ranked.filter((other) => other.high < rate.low).length;
  const alone = rankFrom === rankTo;
  return { ...rate, rank: alone ? rankFrom : null, rankFrom, rankTo, notRanked: alone ? null : 'overlaps' };
}

/** In whole numbers: a/b before c/d when a·d > c·b; equal rates by code. */
function better(a: Rate, b: Rate): number {
  return b.numerator * a.denominator - a.numerator * b.denominator || (a.code < b.code ? -1 : 1);
}
