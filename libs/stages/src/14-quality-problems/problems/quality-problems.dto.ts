import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  FlagField,
  ListField,
  ObjectField,
  PageQuery,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { PROBLEM_RULES, PROBLEM_STATES, type ProblemState } from '#rules/14-quality-problems';

export class ProblemQuery extends PageQuery {
  @TextField({ optional: true, max: 40 }) batchNo?: string;
  @TextField({ optional: true, max: 40 }) supplierCode?: string;
  @WholeNumberField({ optional: true, min: 1, max: 9 }) class?: number;
  @ChoiceField([...PROBLEM_STATES, 'unclosed'], { optional: true, description: 'unclosed: any but closed' })
  state?: ProblemState | 'unclosed';
  @ChoiceField(['true'], { optional: true, description: 'only those whose next day has passed' }) overdue?: string;
  @TextField({ optional: true, max: 60, description: 'user name of its owner' }) owner?: string;
  @TextField({ optional: true, max: 60, description: 'user name of whoever has a measure to do' }) measuresOf?: string;
}

export class RaiseProblem {
  @TextField({ optional: true, max: 40, description: 'of a batch, or of a supplier as a whole' }) batchNo?: string;
  @TextField({ optional: true, max: 40, description: 'without a batch' }) supplierCode?: string;
  @WholeNumberField({ min: 1, max: 9 }) class: number;
  @TextField({ max: 120 }) title: string;
  @TextField({ max: 4000, description: 'what is wrong, where, since when, how much' }) description: string;
  @TextField({ optional: true, max: 60, description: 'user name of who leads the work' }) owner?: string;
  @ObjectField({
    optional: true,
    description: 'what was looked at: indicator, period, scope, filter, address of the screen, figures',
  })
  evidence?: Record<string, unknown>;
  @TextListField({ optional: true, max: 5000, description: 'the meters that show it' }) assetNos?: string[];
  @FlagField({ optional: true, description: 'its meters stay in the store from now on' }) hold?: boolean;
}

export class PersonView {
  @TextField() username: string;
  @TextField() name: string;
}

export class PersonList {
  @ListField(() => PersonView) items: PersonView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class ProblemClassView {
  @WholeNumberField() class: number;
  @TextField() name: string;
  @ApiProperty({ enum: PROBLEM_RULES, isArray: true }) rules: readonly string[];
  @WholeNumberField({ description: 'to the answer' }) answerDays: number;
  @WholeNumberField({ description: 'until it is closed' }) closeDays: number;
}

export class ProblemClassList {
  @ListField(() => ProblemClassView) items: ProblemClassView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class ProblemView {
  @TextField({ example: 'QP-2026-0001' }) no: string;
  @WholeNumberField() class: number;
  @TextField({ description: 'what the class is called' }) className: string;
  @TextField({ optional: true, description: 'null: of the supplier as a whole' }) batchNo: string | null;
  @TextField() supplierCode: string;
  @TextField() supplierName: string;
  @ChoiceField(PROBLEM_STATES) state: ProblemState;
  @TextField({ description: 'the rule, e.g. rule:rectification-late, or the person' }) raisedBy: string;
  @TextField({ optional: true, description: 'the person; null for a rule' }) raisedByName: string | null;
  @TextField({ description: 'what for: the rule and the round, e.g. rectification-late/1' }) cause: string;
  @TextField({ optional: true, description: 'in the words of whoever raised it' }) title: string | null;
  @DayField({ optional: true, description: 'the day by which it is answered' }) dueOn: string | null;
  @DayField({ optional: true, description: 'the day by which it is closed' }) closeOn: string | null;
  @DayField({ optional: true, description: 'the next day by which something has to be done' }) nextDueOn: string | null;
  @FlagField({ description: 'that day has passed' }) overdue: boolean;
  @WholeNumberField({ description: 'who was told that it is overdue: 0 nobody, 1 marketing, 2 the leader' })
  escalation: number;
  @ApiProperty({ type: PersonView, nullable: true }) owner: PersonView | null;
  @FlagField({ description: 'its batch is held in the store for it' }) held: boolean;
  @WholeNumberField({ description: 'measures not done' }) measuresOpen: number;
  @ApiProperty({ type: String, format: 'date-time' }) raisedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @WholeNumberField({ description: 'also the ETag' }) revision: number;
}

export class ProblemPage {
  @ListField(() => ProblemView) items: ProblemView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class ProblemEventView {
  @WholeNumberField() id: number;
  @TextField({ description: 'the step, e.g. contain' }) kind: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField({ optional: true, description: 'who; null for the product itself' }) actor: string | null;
  @TextField({ optional: true }) from: string | null;
  @TextField({ optional: true }) to: string | null;
  @TextField({ optional: true }) reason: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) details: unknown;
}

export class ProblemEventPage {
  @ListField(() => ProblemEventView) items: ProblemEventView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
