import { shanghaiDay } from '#libs/rules';
import {
  ITEMS,
  conclusionOf,
  findImplausible,
  formatDecimal,
  joinChecks,
  type Conclusion,
  type PointJudgement,
} from '#rules/13-full-verification';
import { judgeCaptured, testPointOf, type MeterJudge } from '../recording/index.js';
import type { CheckView, PointView, SealView, VerificationView } from './meter-file.dto.js';

/** A verification with the captured halves that it was made of. */
export interface VerificationRow extends Omit<
  VerificationView,
  'faultKind' | 'faults' | 'items' | 'points' | 'clockRounded' | 'flags' | 'regulation' | 'checks' | 'signatures'
> {
  faultKind: string | null;
  faults: string[] | null;
  items: string;
  rigValidUntil: string;
  batch: { batchNo: string; arrivedOn: string };
  points: string[] | null;
  readings: string[] | null;
  pointConclusions: string | null;
  withheld: number | null;
  /** What people found of its items, joined to what the rig said. */
  checks: CheckView[] | null;
  /** Who signed or returned it. */
  signatures: SealView[] | null;
}

/** The verdict as it was recorded; items and points as the rule makes them of what was captured. */
export function viewOf(row: VerificationRow, judge: MeterJudge): VerificationView {
  const { faultKind, faults, items, points, readings, pointConclusions, withheld, rigValidUntil, batch, ...rest } = row;
  const { checks, signatures, ...facts } = rest;
  const captured = points &&
    readings && {
      points: points.map(testPointOf),
      readings,
      rigConclusions: pointConclusions,
      withheld: withheld ?? 0,
    };
  const judgement = judgeCaptured(judge, joinChecks({ ...facts, items }, checks ?? []), captured);
  const judged = new Map(judgement.points.map((point) => [point.point, point]));
  return {
    ...facts,
    ...(faultKind !== null && { faultKind }),
    faults: faults ?? [],
    items: ITEMS.map((item) => ({ item, conclusion: judgement.items[item] })),
    checks: checks ?? [],
    signatures: signatures ?? [],
    clockRounded: judgement.clockRounded,
    points: (points ?? []).map((point, at) =>
      pointOf(point, readings?.[at] ?? '', judged.get(point), conclusionOf(pointConclusions?.[at])),
    ),
    regulation: judge.model.regulation,
    flags: [
      ...(shanghaiDay(row.verifiedAt) > rigValidUntil ? ['rig-lapsed'] : []),
      ...((withheld ?? 0) > 0 ? ['readings-withheld'] : []),
      ...(judgement.fewReadings.length > 0 ? ['few-readings'] : []),
      ...findImplausible(row, batch).map(({ code }) => code),
    ],
  };
}

function pointOf(
  point: string,
  joined: string,
  judged: PointJudgement | undefined,
  rigConclusion: Conclusion | undefined,
): PointView {
  return {
    point,
    readings: joined === '' ? [] : joined.split('|'),
    rounded: judged ? formatDecimal(judged.rounded) : null,
    limit: judged?.limit ?? null,
    verdict: judged?.verdict ?? null,
    internalVerdict: judged?.internalVerdict ?? null,
    rigConclusion: rigConclusion ?? null,
  };
}
