import { ITEMS, type FaultKind, type Item } from './fault-kinds.js';
import { findDisagreement } from './find-disagreement.js';
import { formatDecimal } from './decimal.js';
import {
  hasUsualTestPoints,
  limitsOf,
  pointName,
  regulationOfCode,
  type TestPoint,
  type VerificationModel,
} from './jjg-596/index.js';
import { judgeClock, judgePoint } from './judge-point.js';
import type {
  BasicErrors,
  Conclusion,
  MeterJudgement,
  MeterReading,
  PointJudgement,
  Verdict,
} from './meter-reading.js';
import { meanOf, meanOfMeans, type Mean } from './round-error.js';

/** Kept with every judgement, so that a verdict can be traced to the rule that gave it. */
export const JUDGE_METER_VERSION = 'judge-meter/2';

export interface JudgeMeterOptions {
  /** The laboratory's own limit of basic error, percent of the legal one. */
  readonly internalLimitPercent: number;
  /** Limit of the clock's daily error, s/d. */
  readonly clockLimit: string;
  /** Whether a meter that lacks a usual test point of its type is incomplete; it may have failed all the same. */
  readonly requiresUsualPoints?: boolean;
  /** Readings that a test point must have; one unless told. A point with fewer may fail its meter, but not let it pass. */
  readonly minimumReadings?: number;
}

interface JudgedErrors {
  points: PointJudgement[];
  means: Mean[];
  unknownPoints: string[];
  unreadable: string[];
  /** Points with fewer readings than there have to be. */
  fewReadings: string[];
  /** Test points that have to be there are not. */
  lacksPoints: boolean;
}

/**
 * Judges a meter again from its raw readings, whatever the rig concluded (JJG 596): every point's mean, rounded half to even
 * to the step, against the limit of the meter type's regulation; the clock against its own; then all items of the scheme.
 * Errors in %, clock in s/d, decimals throughout.
 */
export function judgeMeter(
  model: VerificationModel,
  reading: MeterReading,
  options: JudgeMeterOptions,
): MeterJudgement {
  const basic = judgeBasicErrors(model, reading.basicErrors, options);
  const clock = reading.clockDailyError === null ? null : judgeClock(reading.clockDailyError, options.clockLimit);
  const clockUnreadable = reading.clockDailyError !== null && !clock;
  const items: Record<Item, Conclusion> = {
    appearance: reading.items.appearance,
    voltage: reading.items.voltage,
    starting: reading.items.starting,
    creeping: reading.items.creeping,
    'basic-error': concludeBasicError(basic),
    constant: reading.items.constant,
    'clock-daily-error': clock?.verdict ?? 'not-tested',
  };
  const faults: FaultKind[] = ITEMS.filter((item) => items[item] === 'fail');
  if (reading.otherFaults) faults.push(...reading.otherFaults);
  const faultKind = faults[0] ?? null;
  const verdict = conclude(items, faults);
  return {
    verdict,
    internalVerdict: verdict === 'pass' && basic.points.some(isInternalFail) ? 'fail' : verdict,
    faultKind,
    faults,
    items,
    points: basic.points,
    meanError: meanOfMeans(basic.means),
    worstMargin: worstMargin(basic.points),
    clockRounded: clock ? formatDecimal(clock.rounded) : null,
    disagreements: findDisagreement(reading, verdict, faultKind, basic.points),
    unknownPoints: basic.unknownPoints,
    fewReadings: basic.fewReadings,
    unreadable: clockUnreadable ? [...basic.unreadable, 'clock-daily-error'] : basic.unreadable,
    ruleVersion: ruleVersionOf(model),
  };
}

/** The rule and the table of limits that give the verdicts on a meter type, e.g. `judge-meter/2 JJG 596-2012/1`. */
export function ruleVersionOf(model: VerificationModel): string {
  return `${JUDGE_METER_VERSION} ${model.regulation}/${regulationOfCode(model.regulation)?.version ?? 0}`;
}

function judgeBasicErrors(
  model: VerificationModel,
  captured: BasicErrors | null,
  { internalLimitPercent, requiresUsualPoints, minimumReadings = 1 }: JudgeMeterOptions,
): JudgedErrors {
  const judged: JudgedErrors = {
    ...{ points: [], means: [], unknownPoints: [], unreadable: [], fewReadings: [] },
    lacksPoints: false,
  };
  if (captured === null) return judged;
  if (requiresUsualPoints) judged.lacksPoints = !hasUsualTestPoints(model, captured.points);
  limitsOf(model, captured.points).forEach((limit, at) => {
    if (!limit) {
      judged.unknownPoints.push(nameOf(captured.points[at]));
      return;
    }
    const mean = meanOf(captured.readings[at] ?? '');
    if (mean) {
      judged.means.push(mean);
      judged.points.push(judgePoint(mean, limit, internalLimitPercent));
      if (mean.count < minimumReadings) judged.fewReadings.push(limit.point);
    } else judged.unreadable.push(limit.point);
  });
  if (areMeans(captured, judged)) judged.fewReadings = [];
  return judged;
}

/** Whoever concludes of no single point, and gives one value of each, has handed over the means of the readings. */
function areMeans({ rigConclusions }: BasicErrors, { fewReadings, means }: JudgedErrors): boolean {
  return (
    !/[PFN]/.test(rigConclusions ?? '') &&
    fewReadings.length === means.length &&
    means.every(({ count }) => count === 1)
  );
}

const nameOf = (point: TestPoint | undefined): string =>
  point ? pointName(point.loadCurrent, point.powerFactor, point.element) : '';

function concludeBasicError({ points, unreadable, fewReadings, lacksPoints }: JudgedErrors): Conclusion {
  if (points.some(({ verdict }) => verdict === 'fail')) return 'fail';
  const incomplete = points.length === 0 || unreadable.length + fewReadings.length > 0;
  return incomplete || lacksPoints ? 'not-tested' : 'pass';
}

/** One failed item is enough to fail; to pass, every item has to. */
function conclude(items: Record<Item, Conclusion>, faults: readonly FaultKind[]): Verdict | null {
  if (faults.length > 0) return 'fail';
  return ITEMS.some((item) => items[item] === 'not-tested') ? null : 'pass';
}

function isInternalFail({ internalVerdict }: PointJudgement): boolean {
  return internalVerdict === 'fail';
}

function worstMargin(points: readonly PointJudgement[]): number | null {
  let worst: number | null = null;
  for (const { margin } of points) if (worst === null || margin > worst) worst = margin;
  return worst;
}
