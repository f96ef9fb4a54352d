import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';
import { BATCH_STATES, type BatchState } from '#libs/rules';
import { COMPONENT_FIELDS, type ComponentField } from '#rules/12-incoming-inspection';
import { ComponentItem } from '../sealed-samples/index.js';

const results = ['pass', 'fail'] as const;

export class ComparisonFinding {
  @TextField({ max: 80 }) component: string;
  @TextField({ optional: true, max: 400, description: 'as on the sealed sample; left out: not on its list' })
  sealedSample?: string | null;
  @TextField({ optional: true, max: 400, description: 'as found; left out: not there' }) arrived?: string | null;
  @FlagField() same: boolean;
}

export class RecordComparison {
  @ChoiceField(results) result: 'pass' | 'fail';
  @DayField() comparedOn: string;
  @ListField(() => ComparisonFinding, { optional: true, max: 1000, description: 'as a person found it' })
  findings?: ComparisonFinding[];
  @ListField(() => ComponentItem, {
    ...{ optional: true, max: 500 },
    description: 'what the arrived sample has: held against the sealed sample list, item by item; makes the findings',
  })
  components?: ComponentItem[];
}

export class FoundComponent extends ComparisonFinding {
  @ApiProperty({ enum: COMPONENT_FIELDS, isArray: true, description: 'fields that differ' })
  differs: readonly ComponentField[];
}

export class ComparisonView {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @ChoiceField(results, { optional: true, description: 'null: not compared yet' }) result: 'pass' | 'fail' | null;
  @DayField({ optional: true }) comparedOn: string | null;
  @ListField(() => FoundComponent) findings: FoundComponent[];
  @TextField({ optional: true, description: 'the list that it was, or will be, compared with' })
  sealedSampleId: string | null;
  @WholeNumberField({ optional: true }) sealedSampleVersion: number | null;
  @ListField(() => ComponentItem, { description: 'that list' }) components: ComponentItem[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: Date | null;
  @TextField({ optional: true }) recordedBy: string | null;
}
