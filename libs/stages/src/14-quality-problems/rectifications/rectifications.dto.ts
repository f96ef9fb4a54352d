import { ApiProperty } from '@nestjs/swagger';
import { DayField, TextField, WholeNumberField } from '#libs/http';

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
