import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, DecimalField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';
import type { BatchReason, BatchVerdict } from '#rules/13-full-verification';

const verdicts: readonly BatchVerdict[] = ['accepted', 'hidden-defect'];
const reasons: readonly BatchReason[] = ['pass-rate-below-threshold', 'same-kind-faults'];

export class PassToVerification {
  @TextField({ max: 500, description: 'why the steps before are left out' }) reason: string;
}

export class JudgeRound {
  @ChoiceField(['exclude'], { optional: true, description: 'untested meters do not count' }) untested?: 'exclude';
  @TextField({ optional: true, max: 500, description: 'needed while meters are untested' }) reason?: string;
}

export class MendedBatch {
  @DayField() doneOn: string;
  @TextField({ max: 2000, description: 'what the supplier has done' }) report: string;
}

export class RoundQuery {
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) round?: number;
}

export class FaultCount {
  @TextField({ example: 'basic-error' }) kind: string;
  @WholeNumberField() count: number;
}

export class RoundView {
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @ChoiceField(['open', 'judged']) state: 'open' | 'judged';
  @WholeNumberField({ description: 'meters to be verified in this round' }) quantity: number;
  @WholeNumberField({ description: 'meters with a verdict' }) tested: number;
  @WholeNumberField() passed: number;
  @WholeNumberField({ description: 'handed over, but a half or an item is missing' }) incomplete: number;
  @WholeNumberField({ description: 'nothing handed over yet' }) untested: number;
  @WholeNumberField({ description: 'within the internal limit, too; never mixed with the legal verdict' })
  internalPassed: number;
  @DecimalField({ optional: true, description: 'passed / tested, for show; null while nothing is tested' })
  passRate: string | null;
  @ChoiceField(verdicts, { optional: true }) verdict: BatchVerdict | null;
  @FlagField({ description: 'the verdict cannot change any more, whatever the untested meters give' }) decided: boolean;
  @ChoiceField(verdicts, { optional: true, description: 'the verdict that is certain already' })
  certainVerdict: BatchVerdict | null;
  @ApiProperty({ enum: reasons, isArray: true, description: 'of a hidden defect, those that are certain' })
  reasons: readonly BatchReason[];
  @WholeNumberField({ description: 'lowest pass rate by which it was judged, or would be today' })
  passRatePermille: number;
  @WholeNumberField({ description: 'so many of one kind of fault are a hidden defect: when it was judged, or today' })
  sameKindLimit: number;
  @ListField(() => FaultCount, { description: 'each meter under its first failed item; most frequent first' })
  faults: FaultCount[];
  @WholeNumberField({ description: 'meters on which the rig and the rule differ' }) disagreements: number;
  @DayField() openedOn: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) judgedAt: Date | null;
  @TextField({ optional: true }) judgedBy: string | null;
  @TextField({ optional: true, description: 'why it was judged with untested meters' }) untestedReason: string | null;
}
