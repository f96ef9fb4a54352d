import type { FaultKind, Item } from './fault-kinds.js';
import type { Decimal } from './decimal.js';
import type { TestPoint } from './jjg-596/index.js';

export type Verdict = 'pass' | 'fail';
/** Verdict 结论 of one item, or that it was not tested. */
export type Conclusion = Verdict | 'not-tested';

/** What was captured of the basic error; lists in step. */
export interface BasicErrors {
  /** The same list for all meters that were tested at the same points: their limits are remembered by it. */
  readonly points: readonly TestPoint[];
  /** Of each point its readings, %, joined by `|` as rigs write them; empty when there are none. */
  readonly readings: readonly string[];
  /** Of each point the letter of what the rig concluded, see `conclusionOf`; null when it said nothing. */
  readonly rigConclusions: string | null;
}

/** All that a rig handed over of one meter in one round. */
export interface MeterReading {
  readonly items: Readonly<Record<'appearance' | 'voltage' | 'starting' | 'creeping' | 'constant', Conclusion>>;
  /** s/d; null when not tested. */
  readonly clockDailyError: string | null;
  /** Null while they have not come, or when not tested: such a meter may fail, but not pass. */
  readonly basicErrors: BasicErrors | null;
  /** What the rig concluded of the items that are judged again here. */
  readonly rigItems?: { readonly basicError?: Conclusion; readonly clockDailyError?: Conclusion };
  /** What the rig concluded of the meter. */
  readonly rigConclusion?: Conclusion | undefined;
  /** Faults outside the scheme's items that somebody found, e.g. `communication`. */
  readonly otherFaults?: readonly FaultKind[];
}

export interface PointJudgement {
  /** `load current/power factor/element`. */
  readonly point: string;
  /** The rounded error, %: what is judged. */
  readonly rounded: Decimal;
  readonly limit: string;
  readonly verdict: Verdict;
  readonly internalVerdict: Verdict;
  /** |rounded error| ÷ limit in permille. */
  readonly margin: number;
}

/** Where the rig and the rule differ on one meter. */
export interface MeterDisagreement {
  /** The first item that explains the difference; `other` when none of the rig's items does. */
  readonly item: FaultKind;
  /** The first test point that explains it, when the item is the basic error. */
  readonly point: string | null;
  readonly rigConclusion: Verdict;
  readonly verdict: Verdict;
}

export interface MeterJudgement {
  /** Null: something is not tested yet and nothing has failed. */
  readonly verdict: Verdict | null;
  /** The verdict with the laboratory's own limit of basic error in place of the legal one. */
  readonly internalVerdict: Verdict | null;
  /** The first failed item in the scheme's order. */
  readonly faultKind: FaultKind | null;
  /** Every fault, in the scheme's order. */
  readonly faults: readonly FaultKind[];
  readonly items: Readonly<Record<Item, Conclusion>>;
  readonly points: readonly PointJudgement[];
  /** Mean of the exact means of the judged points, %, six decimals. */
  readonly meanError: string | null;
  /** The largest margin of the points, permille of the limit. */
  readonly worstMargin: number | null;
  readonly clockRounded: string | null;
  /** At most one a meter. */
  readonly disagreements: readonly MeterDisagreement[];
  /** Points for which the meter type's regulation sets no limit: not judged. */
  readonly unknownPoints: readonly string[];
  /** Points with fewer readings than a point must have: they may have failed, but have not passed. */
  readonly fewReadings: readonly string[];
  /** Points, or `clock-daily-error`, whose readings are missing or no decimals: not judged. */
  readonly unreadable: readonly string[];
  /** What gave the verdict: the rule and the table of limits, each with its version. */
  readonly ruleVersion: string;
}
