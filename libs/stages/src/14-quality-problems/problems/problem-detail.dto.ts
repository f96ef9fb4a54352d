import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  ListField,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { PROBLEM_STEPS, type ProblemStep } from '#rules/14-quality-problems';
import { SCOPE_TYPES, type ScopeType } from '#rules/40-indicators';
import { PersonView, ProblemView } from './quality-problems.dto.js';

export class MeasureView {
  @WholeNumberField({ description: 'its number within the problem' }) ordinal: number;
  @TextField({ max: 2000 }) what: string;
  @ApiProperty({ type: PersonView }) owner: PersonView;
  @DayField() dueOn: string;
  @DayField({ optional: true }) doneOn: string | null;
  @TextField({ optional: true, max: 2000 }) report: string | null;
}

export class KeptCellView {
  @TextField({ example: '2026-11' }) period: string;
  @WholeNumberField() numerator: number;
  @WholeNumberField() denominator: number;
  @DecimalField() value: string;
  @DecimalField({ description: 'lower end of the 95 % Wilson interval' }) low: string;
  @DecimalField({ description: 'upper end' }) high: string;
  @ApiProperty({ type: String, format: 'date-time' }) readAt: string;
}

export class EffectView {
  @TextField() indicatorCode: string;
  @ChoiceField(SCOPE_TYPES) scopeType: ScopeType;
  @TextField() scopeCode: string;
  @TextField({ description: 'the period that is read again' }) checkPeriod: string;
  @ApiProperty({ type: KeptCellView, description: 'as it was before the measures' }) baseline: KeptCellView;
  @ApiProperty({ type: KeptCellView, nullable: true, description: 'as it became' }) after: KeptCellView | null;
  @ChoiceField(['improved', 'worse', 'unclear', 'no-data'], { optional: true }) verdict: string | null;
}

export class HoldView {
  @TextField() reason: string;
  @TextField({ optional: true }) heldBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) heldAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
  @TextField({ optional: true }) releaseReason: string | null;
}

export class LinkedRectificationView {
  @WholeNumberField({ description: 'the round whose verdict opened it' }) round: number;
  @DayField() dueOn: string;
  @DayField({ optional: true }) doneOn: string | null;
  @TextField({ optional: true, max: 2000 }) report: string | null;
  @FlagField({ description: 'the batch went back before it was mended' }) givenUp: boolean;
}

/** One problem in the manner of the eight disciplines. */
export class ProblemDetail extends ProblemView {
  @TextField({ optional: true, max: 4000 }) description: string | null;
  @TextField({ optional: true, max: 500 }) team: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) evidence: Record<string, unknown> | null;
  @WholeNumberField({ description: 'meters that show it' }) meterCount: number;
  @TextListField({ description: 'the first 200 of them' }) assetNos: string[];
  @TextField({ optional: true, max: 4000 }) containment: string | null;
  @ListField(() => HoldView) holds: HoldView[];
  @TextField({ optional: true, max: 4000 }) rootCause: string | null;
  @ListField(() => MeasureView) measures: MeasureView[];
  @TextField({ optional: true, max: 4000, description: 'the supplier’s' }) answer: string | null;
  @DayField({ optional: true }) answeredOn: string | null;
  @TextField({ optional: true, max: 4000 }) prevention: string | null;
  @ApiProperty({ type: EffectView, nullable: true }) effect: EffectView | null;
  @TextField({ optional: true, max: 4000 }) conclusion: string | null;
  @ListField(() => LinkedRectificationView, { description: 'of its batch' })
  rectifications: LinkedRectificationView[];
  @ApiProperty({ enum: PROBLEM_STEPS, isArray: true }) allowedSteps: ProblemStep[];
}
