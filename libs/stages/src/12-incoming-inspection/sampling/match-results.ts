import type { FieldFault } from '#libs/rules';
import { plainAssetNumber } from '#rules/11-arrival';
import type { NewResult, SampledMeter, SampleResult } from '../inspections/index.js';

export interface MatchedResults {
  /** What is new, or corrected with a reason. */
  changes: NewResult[];
  faults: FieldFault[];
}

/**
 * Holds the results of a call against the sample and what is recorded of it: the same again changes nothing, another result
 * needs a reason, and once the lot has left sampling nothing is corrected any more.
 */
export function matchResults(
  results: readonly SampleResult[],
  sampled: readonly SampledMeter[],
  closed: boolean,
): MatchedResults {
  const known = new Map(sampled.map((meter) => [meter.assetNo, meter]));
  const seen = new Set<string>();
  const changes: NewResult[] = [];
  const faults: FieldFault[] = [];
  results.forEach((wanted, at) => {
    const { result, faultKind = null, correctionReason = null } = wanted;
    const assetNo = plainAssetNumber(wanted.assetNo);
    const meter = known.get(assetNo);
    const code = refusalOf(wanted, meter, seen.has(assetNo), closed);
    seen.add(assetNo);
    if (code !== null) faults.push({ pointer: `/results/${at}`, code, params: { assetNo }, received: assetNo });
    else if (meter && !same(meter, wanted)) {
      const version = meter.version + 1;
      changes.push({ meterId: meter.meterId, version, result, faultKind, reason: correctionReason });
    }
  });
  return { changes, faults };
}

function refusalOf(
  wanted: SampleResult,
  meter: SampledMeter | undefined,
  repeated: boolean,
  closed: boolean,
): string | null {
  if (!meter) return 'meter-not-in-sample';
  if (repeated) return 'repeated-in-call';
  if (wanted.result === 'pass' && wanted.faultKind !== undefined) return 'fault-of-passed-meter';
  if (meter.version === 0 || same(meter, wanted)) return null;
  if (closed) return 'sampling-closed';
  return wanted.correctionReason === undefined ? 'correction-needs-reason' : null;
}

const same = (meter: SampledMeter, { result, faultKind }: SampleResult): boolean =>
  meter.result === result && meter.faultKind === (faultKind ?? null);
