import type { Verdict } from '../meter-reading.js';
import { robustScores } from './robust-scores.js';

/** What a checker is told of one verification before signing it. */
export interface CheckedRecord {
  readonly assetNo: string;
  readonly verdict: Verdict;
  readonly faultKind: string | null;
  /** The largest margin of its points, permille of the limit. */
  readonly worstMargin: number | null;
  /** Mean of the means of the points, %. */
  readonly meanError: string | null;
  readonly rigCode: string;
  readonly position: number;
  readonly verifiedAt: Date;
  /** The readings as captured, or anything that is equal only when they are. */
  readonly readings: string | null;
  /** What the rig concluded, when the rule did not. */
  readonly rigConclusion: Verdict | null;
  /** `rig-lapsed`, `readings-withheld`. */
  readonly flags: readonly string[];
  /** It replaces a version before. */
  readonly corrected: boolean;
  /** An earlier version was signed: a correction has broken the seal. */
  readonly sealBroken: boolean;
}

/** Why a checker should look at a verification before signing it. */
export type ExceptionReason =
  | { readonly code: 'seal-broken' }
  | { readonly code: 'failed'; readonly faultKind: string | null }
  | { readonly code: 'disagreement'; readonly rigConclusion: Verdict; readonly verdict: Verdict }
  | { readonly code: 'flag'; readonly flag: string }
  | { readonly code: 'same-readings'; readonly assetNo: string; readonly rigCode: string; readonly position: number }
  | { readonly code: 'outlier'; readonly score: string; readonly meanError: string; readonly median: string }
  | { readonly code: 'near-limit'; readonly percent: number }
  | { readonly code: 'corrected' };

/** In the order in which they are listed: the gravest first. */
export const EXCEPTION_CODES = [
  'seal-broken',
  'failed',
  'disagreement',
  'flag',
  'same-readings',
  'outlier',
  'near-limit',
  'corrected',
] as const satisfies readonly ExceptionReason['code'][];
export type ExceptionCode = (typeof EXCEPTION_CODES)[number];

/** A robust score beyond this is an outlier (Iglewicz and Hoaglin, 1993). */
const OUTLIER_SCORE = 3.5;

/**
 * Why each verification of a round deserves a look (supervision of records, ISO/IEC 17025:2017 7.5 and 7.7), in step with
 * the records; an empty list: nothing is remarkable. Records of one round only: outliers are judged among them.
 * @param nearLimitPercent the setting: a passed meter whose error reaches this share of its limit, per cent
 */
export function findExceptions(records: readonly CheckedRecord[], nearLimitPercent: number): ExceptionReason[][] {
  const scores = robustScores(records.map(({ meanError }) => (meanError === null ? null : Number(meanError))));
  const before = previousOnPosition(records);
  return records.map((record, at) => {
    const reasons = reasonsOfRecord(record, nearLimitPercent);
    const twin = before[at];
    if (twin && twin.readings !== null && twin.readings === record.readings) {
      const { rigCode, position } = record;
      reasons.push({ code: 'same-readings', assetNo: twin.assetNo, rigCode, position });
    }
    const score = scores.scores[at] ?? null;
    if (score !== null && Math.abs(score) >= OUTLIER_SCORE && record.meanError !== null) {
      const [shown, median] = [score.toFixed(1), scores.median.toFixed(3)];
      reasons.push({ code: 'outlier', score: shown, meanError: record.meanError, median });
    }
    return reasons.sort((a, b) => EXCEPTION_CODES.indexOf(a.code) - EXCEPTION_CODES.indexOf(b.code));
  });
}

/** Those that the record tells by itself. */
function reasonsOfRecord(record: CheckedRecord, nearLimitPercent: number): ExceptionReason[] {
  const { verdict, rigConclusion, worstMargin } = record;
  const reasons: ExceptionReason[] = record.flags.map((flag) => ({ code: 'flag', flag }));
  if (record.sealBroken) reasons.push({ code: 'seal-broken' });
  else if (record.corrected) reasons.push({ code: 'corrected' });
  if (verdict === 'fail') reasons.push({ code: 'failed', faultKind: record.faultKind });
  if (rigConclusion !== null) reasons.push({ code: 'disagreement', rigConclusion, verdict });
  if (verdict === 'pass' && worstMargin !== null && worstMargin >= nearLimitPercent * 10) {
    reasons.push({ code: 'near-limit', percent: worstMargin / 10 });
  }
  return reasons;
}

/** Of each record the one verified just before it on the same position of the same rig. */
function previousOnPosition(records: readonly CheckedRecord[]): (CheckedRecord | undefined)[] {
  const order = records.map((_, at) => at);
  const time = (at: number): number => records[at]?.verifiedAt.getTime() ?? 0;
  order.sort((a, b) => time(a) - time(b));
  const last = new Map<string, CheckedRecord>();
  const before: (CheckedRecord | undefined)[] = records.map(() => undefined);
  for (const at of order) {
    const record = records[at];
    if (!record) continue;
    const place = `${record.rigCode}/${record.position}`;
    before[at] = last.get(place);
    last.set(place, record);
  }
  return before;
}
