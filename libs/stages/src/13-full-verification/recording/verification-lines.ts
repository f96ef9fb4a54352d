import { copyField } from '#libs/persistence';
import type { MeterJudgement } from '#rules/13-full-verification';

/** Columns of `verifications` in the order of `verificationLine`. */
export const verificationColumns = `meter_id, batch_id, round, version, result_id, reading_id, import_id, rig_id, position,
  verified_at, month, verifier_id, checker_id, verdict, fault_kind, faults, internal_verdict, mean_error, worst_margin,
  rule_version, recorded_by_id, reason`;

/** Columns of `disagreements` in the order of `disagreementLine`. */
export const disagreementColumns = 'meter_id, round, version, batch_id, rig_conclusion, verdict, item, point';

/** Where a verification belongs and what it was made of; beside it stands the judgement. */
export interface VerificationFacts {
  meterId: number;
  batchId: number;
  round: number;
  version: number;
  resultId: number;
  readingId: number | null;
  importId: string | null;
  rigId: number;
  position: number;
  /** As the database writes it in Shanghai time: `2026-11-02 08:00:00+08`. */
  verifiedAt: string;
  verifierId: number;
  checkerId: number;
  recordedById: number | null;
  reason: string | null;
}

export function verificationLine(facts: VerificationFacts, judgement: MeterJudgement): string {
  const { faults, verdict, faultKind, internalVerdict, meanError, worstMargin } = judgement;
  const { verifiedAt } = facts;
  return (
    `${facts.meterId}\t${facts.batchId}\t${facts.round}\t${facts.version}\t${facts.resultId}\t${facts.readingId ?? '\\N'}` +
    `\t${facts.importId ?? '\\N'}\t${facts.rigId}\t${facts.position}\t${verifiedAt}` +
    `\t${verifiedAt.slice(0, 4)}${verifiedAt.slice(5, 7)}\t${facts.verifierId}\t${facts.checkerId}` +
    `\t${verdict ?? '\\N'}\t${faultKind ?? '\\N'}\t${faults.length > 0 ? `{${faults.join(',')}}` : '\\N'}` +
    `\t${internalVerdict ?? '\\N'}\t${meanError ?? '\\N'}\t${worstMargin ?? '\\N'}` +
    `\t${judgement.ruleVersion}\t${facts.recordedById ?? '\\N'}\t${copyField(facts.reason)}\n`
  );
}

/** Empty while the rig and the rule agree, or one of them has not concluded. */
export function disagreementLine(facts: VerificationFacts, { disagreements }: MeterJudgement): string {
  return disagreements
    .map(({ rigConclusion, verdict, item, point }) =>
      [facts.meterId, facts.round, facts.version, facts.batchId, rigConclusion, verdict, item, point]
        .map(copyField)
        .join('\t')
        .concat('\n'),
    )
    .join('');
}
