import {
  judgeMeter,
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
}

/** The half that `basicerr` carries, as captured; see `rig_readings`. */
export interface CapturedReadings {
  points: readonly TestPoint[];
  /** One a point, several readings joined by `|`. */
  readings: readonly string[];
  /** One letter a point. */
  rigConclusions: string | null;
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
    basicErrors: captured === null ? [] : basicErrorsOf(captured),
    rigItems: rigItemsOf(items),
    rigConclusion: concludedMeter(result.rigConclusion),
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

/** Runs a million times in a large import: no spread, no iterator. */
function basicErrorsOf({ points, readings, rigConclusions }: CapturedReadings): MeterReading['basicErrors'] {
  return points.map(({ loadCurrent, powerFactor, element }, at) => {
    const joined = readings[at];
    return {
      loadCurrent,
      powerFactor,
      element,
      readings: joined ? joined.split('|') : none,
      rigConclusion: rigConclusions === null ? undefined : conclusionOf(rigConclusions[at]),
    };
  });
}

const none: readonly string[] = [];

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

const letters: Readonly<Record<Conclusion, string>> = { pass: 'P', fail: 'F', 'not-tested': 'N' };
const conclusions: Readonly<Record<string, Conclusion>> = { P: 'pass', F: 'fail', N: 'not-tested' };

/** What a rig concluded, as one letter of `rig_results.items` and `rig_readings.rig_conclusions`; `-` when it did not say. */
export function letterOf(conclusion: Conclusion | undefined): string {
  return conclusion === undefined ? '-' : letters[conclusion];
}

export function conclusionOf(letter: string | undefined): Conclusion | undefined {
  return letter === undefined ? undefined : conclusions[letter];
}
