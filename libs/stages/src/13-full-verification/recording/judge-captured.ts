import {
  conclusionOf,
  judgeMeter,
  otherFaultsIn,
  type BasicErrors,
  type Conclusion,
  type JudgeMeterOptions,
  type MeterJudgement,
  type MeterReading,
  type TestPoint,
  type VerificationModel,
} from '#rules/13-full-verification';

/** What a meter of a batch is judged by. */
export interface MeterJudge {
  model: VerificationModel;
  options: JudgeMeterOptions;
}

/** The half of a verification that `detect-rslt` carries, as captured; see `rig_results`. */
export interface CapturedResult {
  items: string;
  clockDailyError: string | null;
  rigConclusion: string | null;
  /** Why the rig failed it, in its own words or codes. */
  rigReason: string | null;
}

/** The half that `basicerr` carries, as captured; see `rig_readings`. */
export interface CapturedReadings extends BasicErrors {
  /** Rows of this meter that were refused and wait to be mended. */
  withheld: number;
}

const basicErrorAt = 4;
const clockAt = 6;

/** A point of a scheme, `Imax/1.0/all`. */
export function testPointOf(name: string): TestPoint {
  const [loadCurrent = '', powerFactor = '', element = 'all'] = name.split('/');
  return { loadCurrent, powerFactor, element: element as TestPoint['element'] };
}

/** Both halves, as the rules read them. */
export function meterReadingOf(result: CapturedResult, captured: CapturedReadings | null): MeterReading {
  const { items } = result;
  return {
    items: {
      appearance: itemOf(items, 0),
      voltage: itemOf(items, 1),
      starting: itemOf(items, 2),
      creeping: itemOf(items, 3),
      constant: itemOf(items, 5),
    },
    clockDailyError: result.clockDailyError,
    basicErrors: captured,
    rigItems: rigItemsOf(items),
    rigConclusion: concludedMeter(result.rigConclusion),
    otherFaults: otherFaultsIn(result.rigReason),
  };
}

/** The verdict on what a rig captured. While refused rows wait to be mended, a meter may have failed, but not passed. */
export function judgeCaptured(
  { model, options }: MeterJudge,
  result: CapturedResult,
  captured: CapturedReadings | null,
): MeterJudgement {
  const judgement = judgeMeter(model, meterReadingOf(result, captured), options);
  if (judgement.verdict !== 'pass' || captured === null || captured.withheld === 0) return judgement;
  return { ...judgement, verdict: null, internalVerdict: null, disagreements: [] };
}

function itemOf(items: string, at: number): Conclusion {
  return conclusionOf(items[at]) ?? 'not-tested';
}

function rigItemsOf(items: string): NonNullable<MeterReading['rigItems']> {
  const rigItems: { basicError?: Conclusion; clockDailyError?: Conclusion } = {};
  const basicError = conclusionOf(items[basicErrorAt]);
  const clockDailyError = conclusionOf(items[clockAt]);
  if (basicError) rigItems.basicError = basicError;
  if (clockDailyError) rigItems.clockDailyError = clockDailyError;
  return rigItems;
}

function concludedMeter(text: string | null): Conclusion | undefined {
  return text === 'pass' || text === 'fail' || text === 'not-tested' ? text : undefined;
}
