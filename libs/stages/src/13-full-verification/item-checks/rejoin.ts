import { NOTHING_SAID, joinChecks, type ItemCheck, type MeterJudgement } from '#rules/13-full-verification';
import { judgeCaptured, type MeterJudge } from '../recording/index.js';
import type { Standing } from './standing.read-model.js';

/** What becomes of a verification when the findings joined to it change. */
export type Rejoined =
  /** Its items are what they were. */
  | { kind: 'unchanged' }
  /** No rig has said anything of it, and no item fails any more: there is nothing left of it. */
  | { kind: 'gone' }
  /** Something that was open is known now: the same version, whole. */
  | { kind: 'completed'; judgement: MeterJudgement }
  /** A verdict changes: the next version, for a reason. */
  | { kind: 'corrected'; judgement: MeterJudgement };

/** Judges a verification again with other findings joined to what its rig said. */
export function rejoin(
  { captured, readings, verdict }: Standing,
  before: readonly ItemCheck[],
  after: readonly ItemCheck[],
  judge: MeterJudge,
): Rejoined {
  const [was, is] = [joinChecks(captured, before), joinChecks(captured, after)];
  if (was.items === is.items && was.rigReason === is.rigReason) return { kind: 'unchanged' };
  const judgement = judgeCaptured(judge, is, readings);
  const byHand = captured.items === NOTHING_SAID;
  if (byHand) return judgement.verdict === null ? { kind: 'gone' } : { kind: 'completed', judgement };
  return { kind: verdict === null || verdict === judgement.verdict ? 'completed' : 'corrected', judgement };
}
