import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, TextField, WholeNumberField } from '#libs/http';
import { BATCH_STATES, type BatchState } from '#libs/rules';

export class OrderRectification {
  @DayField({ description: 'the day by which the supplier has mended the batch; not in the past' }) dueOn: string;
}

export class RectificationView {
  @TextField() batchNo: string;
  @WholeNumberField({ description: 'the round, or the sampling inspection, whose verdict opened it' }) round: number;
  @DayField() dueOn: string;
  @DayField({ optional: true }) doneOn: string | null;
  @TextField({ optional: true }) report: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) orderedAt: Date;
}

export class ReturnBatch {
  @TextField({ max: 500 }) reason: string;
}

export class ReturnedBatch {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @WholeNumberField({ description: 'meters that go back with it' }) returned: number;
}
