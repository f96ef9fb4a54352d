import { parseInstant } from '#libs/rules';
import { checkVerification, fitsItem } from '#rules/13-full-verification';
import { nameThings, type KnownFacts, type Refusal } from '../result-items/index.js';
import type { GivenCheck } from './item-checks.dto.js';
import type { RecordedCheck } from './standing.read-model.js';

/** A finding with everything that it names. */
export interface IdentifiedCheck {
  given: GivenCheck;
  checkedAt: Date;
  meterId: number;
  batchId: number;
  round: number;
  rigId: number;
  verifierId: number;
  checkerId: number;
}

/** Whether everything that a finding names is known and fits; the same rule as for whole results. */
export function identifyCheck(
  given: GivenCheck,
  known: KnownFacts,
  rules: { now: Date; lapsedRig: 'refuse' | 'flag' },
): IdentifiedCheck | Refusal {
  const checkedAt = parseInstant(given.checkedAt);
  if (!checkedAt) return { code: 'invalid-field', params: fieldParams('checkedAt', given.checkedAt) };
  const meter = known.meters.get(given.assetNo);
  const named = nameThings(given, known);
  if ('code' in named) return { ...named, params: { assetNo: given.assetNo, ...named.params } };
  const { rig, verifier, checker } = named;
  const codes = {
    verifierCode: verifier?.code ?? given.verifierCode,
    checkerCode: checker?.code ?? given.checkerCode,
  };
  const context = {
    ...rules,
    ...{ rig: rig ?? null, verifierKnown: verifier !== undefined, checkerKnown: checker !== undefined },
    ...{ meter: meter ?? null, expectedBatchNo: given.batchNo ?? null, batchState: meter?.batchState ?? null },
  };
  const check = checkVerification({ ...given, ...codes, verifiedAt: checkedAt }, context);
  if (check.kind === 'refused' || !meter || !rig || !verifier || !checker) {
    const { code, ...params } = (check.kind === 'refused' && check.faults[0]) || { code: 'meter-unknown' };
    return { code, params: { assetNo: given.assetNo, ...params } };
  }
  const { round, batchNo, state, assetNo, id, batchId } = meter;
  if (round === null) return { code: 'round-not-open', params: { batchNo } };
  if (state !== 'in-store') return { code: 'meter-not-in-round', params: { assetNo, state } };
  if (given.conclusion === 'fail' && !fitsItem(given.item, given.faultCode ?? '')) {
    return { code: 'fault-does-not-fit', params: { item: given.item, fault: given.faultCode ?? null } };
  }
  const people = { verifierId: verifier.id, checkerId: checker.id };
  return { given, checkedAt, meterId: id, batchId, round, rigId: rig.id, ...people };
}

const fieldParams = (field: string, value: string): Record<string, unknown> => ({
  ...{ field, value },
  expected: '2026-11-02T08:00:00+08:00',
});

/** How a finding meets the one recorded of the same item before. */
export function meetRecorded(
  { given }: IdentifiedCheck,
  recorded: RecordedCheck | undefined,
  mayCorrect: boolean,
): 'new' | 'same' | Refusal {
  const { assetNo, conclusion, faultCode = null, correctionReason } = given;
  if (!recorded) return conclusion === 'withdrawn' ? { code: 'nothing-to-withdraw', params: { assetNo } } : 'new';
  const fault = conclusion === 'fail' ? faultCode : null;
  if (recorded.conclusion === conclusion && recorded.faultCode === fault) return 'same';
  if (recorded.conclusion === 'withdrawn') return 'new';
  if (correctionReason === undefined) return { code: 'correction-needs-reason', params: { assetNo } };
  return mayCorrect ? 'new' : { code: 'not-permitted', params: { action: 'verification.correct' } };
}
