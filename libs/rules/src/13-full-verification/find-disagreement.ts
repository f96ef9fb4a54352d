import type { FaultKind } from './fault-kinds.js';
import { conclusionOf, letterOf } from './conclusion-letters.js';
import { pointName } from './jjg-596/index.js';
import type { MeterDisagreement, MeterReading, PointJudgement, Verdict } from './meter-reading.js';

/**
 * Where the rig's conclusion on a meter is not the rule's verdict: one entry a meter, with the first item, and of the basic
 * error the first test point, at which the two part. None while either has not concluded.
 */
export function findDisagreement(
  reading: MeterReading,
  verdict: Verdict | null,
  faultKind: FaultKind | null,
  points: readonly PointJudgement[],
): MeterDisagreement[] {
  const rigConclusion = concludedByRig(reading);
  if (verdict === null || rigConclusion === null || rigConclusion === verdict) return [];
  const item = verdict === 'fail' ? (faultKind ?? 'other') : failedByRig(reading);
  const point = item === 'basic-error' ? partingPoint(reading, verdict, points) : null;
  return [{ item, point, rigConclusion, verdict }];
}

/** What the rig says of the meter; an item that it failed speaks for itself, whether it concluded of the whole or not. */
function concludedByRig({ rigConclusion, rigItems }: MeterReading): Verdict | null {
  if (rigItems?.basicError === 'fail' || rigItems?.clockDailyError === 'fail') return 'fail';
  return rigConclusion === undefined || rigConclusion === 'not-tested' ? null : rigConclusion;
}

function failedByRig({ rigItems, basicErrors }: MeterReading): FaultKind {
  if (rigItems?.basicError === 'fail') return 'basic-error';
  if (basicErrors?.rigConclusions?.includes(letterOf('fail'))) return 'basic-error';
  return rigItems?.clockDailyError === 'fail' ? 'clock-daily-error' : 'other';
}

function partingPoint(
  { basicErrors }: MeterReading,
  verdict: Verdict,
  points: readonly PointJudgement[],
): string | null {
  const byRig = new Map(
    basicErrors?.points.map(({ loadCurrent, powerFactor, element }, at) => [
      pointName(loadCurrent, powerFactor, element),
      conclusionOf(basicErrors.rigConclusions?.[at]),
    ]),
  );
  const parting = points.find((judged) => {
    const rig = byRig.get(judged.point);
    return judged.verdict === verdict && rig !== undefined && rig !== 'not-tested' && rig !== verdict;
  });
  // A rig that concludes of meters only: the rule's own failed point explains it best.
  return (parting ?? points.find((judged) => judged.verdict === 'fail'))?.point ?? null;
}
