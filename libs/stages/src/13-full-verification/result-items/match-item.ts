import {
  canonicalPoint,
  checkVerification,
  findImplausible,
  joinChecks,
  type MeterJudgement,
  type TestPoint,
  type VerificationModel,
} from '#rules/13-full-verification';
import { judgeCaptured, type CapturedReadings, type MeterJudge } from '../recording/index.js';
import { compareRecorded } from './compare-recorded.js';
import type { IdentifiedResult, KnownFacts, RecordedVerification } from './known-facts.js';
import { nameThings } from './name-things.js';
import type { GivenResult } from './read-item.js';
import type { Refusal } from './refusal.js';

/** What a call's items are matched with besides the facts that they name. */
export interface MatchRules {
  now: Date;
  lapsedRig: 'refuse' | 'flag';
  implausible: 'refuse' | 'flag';
  mayCorrect: boolean;
  judgeOf: (batchId: number) => MeterJudge;
}

/** An item that is taken: its verdict, and what it takes the place of. */
export interface MatchedResult {
  kind: 'accepted';
  identified: IdentifiedResult;
  /** Names of its test points joined with a comma; empty without readings. */
  scheme: string;
  judgement: MeterJudgement;
  /** `completed`: the recorded one lacked its readings. `corrected`: it had other values, and there is a reason. */
  replaces: { how: 'completed' | 'corrected'; recorded: RecordedVerification } | null;
}

export type Match = MatchedResult | { kind: 'same' } | { kind: 'refused'; refusal: Refusal };

/** Whether an item is taken, by what is known: the people, the rig, the meter and its round, and what is recorded of it. */
export function matchItem(given: GivenResult, known: KnownFacts, rules: MatchRules): Match {
  const identified = identify(given, known, rules);
  if ('code' in identified) return refused(identified);
  const judge = rules.judgeOf(identified.meter.batchId);
  const names = pointNames(given.basicErrors.points, judge.model);
  if (!Array.isArray(names)) return refused(names);
  const judgement = judgeCaptured(
    judge,
    joinChecks(given, identified.meter.checks),
    names.length === 0 ? null : capturedOf(given),
  );
  if (names.length === 0 && judgement.verdict === null) return refused({ code: 'no-readings', params: { point: '–' } });
  const accepted: MatchedResult = { kind: 'accepted', identified, scheme: names.join(','), judgement, replaces: null };
  const { recorded } = identified.meter;
  if (recorded === null) return accepted;
  switch (compareRecorded(identified, names, recorded)) {
    case 'same':
      return { kind: 'same' };
    case 'completes':
      return { ...accepted, replaces: { how: 'completed', recorded } };
    case 'differs':
      if (given.correctionReason === null)
        return refused({ code: 'correction-needs-reason', params: { ...asset(given) } });
      if (!rules.mayCorrect) return refused({ code: 'not-permitted', params: { action: 'verification.correct' } });
      return { ...accepted, replaces: { how: 'corrected', recorded } };
  }
}

const refused = (refusal: Refusal): Match => ({ kind: 'refused', refusal });
const asset = ({ assetNo }: GivenResult): { assetNo: string } => ({ assetNo });

function identify(given: GivenResult, known: KnownFacts, rules: MatchRules): IdentifiedResult | Refusal {
  const meter = known.meters.get(given.assetNo);
  const named = nameThings(given, known);
  if ('code' in named) return { ...named, params: { ...asset(given), ...named.params } };
  const { rig, verifier, checker } = named;
  const [verifierId, checkerId] = [verifier?.id, checker?.id];
  const codes = {
    verifierCode: verifier?.code ?? given.verifierCode,
    checkerCode: checker?.code ?? given.checkerCode,
  };
  const check = checkVerification(
    { ...given, ...codes },
    {
      now: rules.now,
      rig: rig ?? null,
      lapsedRig: rules.lapsedRig,
      verifierKnown: verifierId !== undefined,
      checkerKnown: checkerId !== undefined,
      meter: meter ?? null,
      expectedBatchNo: given.batchNo,
      batchState: meter?.batchState ?? null,
    },
  );
  if (check.kind === 'refused') return faultOf(check.faults[0] ?? { code: 'meter-unknown' }, given);
  if (!meter || !rig || verifierId === undefined || checkerId === undefined)
    return faultOf({ code: 'meter-unknown' }, given);
  const [odd] = rules.implausible === 'refuse' ? findImplausible(given, meter) : [];
  if (odd) return faultOf(odd, given);
  const { round, batchNo, state } = meter;
  if (round === null) return { code: 'round-not-open', params: { batchNo } };
  if (state !== 'in-store') return { code: 'meter-not-in-round', params: { ...asset(given), state } };
  return { given, meter, rig, round, verifierId, checkerId };
}

function faultOf({ code, ...params }: { code: string }, given: GivenResult): Refusal {
  return { code, params: { ...asset(given), ...params } };
}

function capturedOf({ basicErrors: { points, readings } }: GivenResult): CapturedReadings {
  return { points, readings: readings.split(','), rigConclusions: null, withheld: 0 };
}

const named = new WeakMap<VerificationModel, Map<readonly TestPoint[], string[] | Refusal>>();

/** The points by the names of the scheme: found once for the same list, which most items of a call share. */
function pointNames(points: readonly TestPoint[], model: VerificationModel): string[] | Refusal {
  const lists = named.get(model) ?? new Map<readonly TestPoint[], string[] | Refusal>();
  named.set(model, lists);
  const known = lists.get(points);
  if (known) return known;
  const names = namesOf(points, model);
  lists.set(points, names);
  return names;
}

/** Each point must have a limit in the regulation of the meter's type, and come once. */
function namesOf(points: readonly TestPoint[], model: VerificationModel): string[] | Refusal {
  const names: string[] = [];
  for (const { loadCurrent, powerFactor, element } of points) {
    const point = canonicalPoint(model, { loadCurrent, powerFactor, element });
    if (point === null) {
      return { code: 'unknown-test-point', params: { point: `${loadCurrent}/${powerFactor}/${element}` } };
    }
    if (names.includes(point)) return { code: 'repeated-test-point', params: { point } };
    names.push(point);
  }
  return names;
}
