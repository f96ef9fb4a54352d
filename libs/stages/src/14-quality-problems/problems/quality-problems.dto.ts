import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';

const problemStates = ['open', 'closed'] as const;
export type ProblemState = (typeof problemStates)[number];

export class ProblemQuery extends PageQuery {
  @TextField({ optional: true, max: 40 }) batchNo?: string;
  @WholeNumberField({ optional: true, min: 1, max: 9 }) class?: number;
  @ChoiceField(problemStates, { optional: true }) state?: ProblemState;
}

export class ProblemView {
  @TextField({ example: 'QP-2026-0001' }) no: string;
  @WholeNumberField() class: number;
  @TextField() batchNo: string;
  @TextField() supplierCode: string;
  @ChoiceField(problemStates) state: ProblemState;
  @TextField({ description: 'the rule, e.g. rule:rectification-late, or the person' }) raisedBy: string;
  @TextField({ description: 'what for: the rule and the round, e.g. rectification-late/1' }) cause: string;
  @DayField({ optional: true, description: 'the day by which it is answered' }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) raisedAt: Date;
}

export class ProblemPage {
  @ListField(() => ProblemView) items: ProblemView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
