import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';
import { BATCH_STATES, type BatchState } from '#libs/rules';

/** Numbers that people write on paper: no spaces, no slash. */
const writtenNumber = /^[^\s/]+$/;

export class CreateBatch {
  @TextField({ max: 40, pattern: writtenNumber, example: '2626110100000105' }) batchNo: string;
  @TextField({ max: 40, example: 'S01' }) supplierCode: string;
  @TextField({ max: 40, example: 'DDZY-2' }) modelCode: string;
  @WholeNumberField({ min: 1, max: 10_000_000, description: 'meters that the delivery note names' }) quantity: number;
  @DayField() arrivedOn: string;
  @TextField({ optional: true, max: 80 }) contractNo?: string;
}

export class BatchQuery extends PageQuery {
  @ChoiceField(BATCH_STATES, { optional: true }) state?: BatchState;
  @TextField({ optional: true, max: 40 }) supplierCode?: string;
  @TextField({ optional: true, max: 40 }) modelCode?: string;
  @TextField({ optional: true, max: 40, description: 'how the number begins' }) batchNo?: string;
  @DayField({ optional: true, description: 'first day of arrival' }) arrivedFrom?: string;
  @DayField({ optional: true, description: 'last day of arrival, included' }) arrivedTo?: string;
}

export class BatchRow {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @WholeNumberField() quantity: number;
  @TextField() supplierCode: string;
  @TextField() supplierName: string;
  @TextField() modelCode: string;
  @TextField() modelName: string;
  @DayField() arrivedOn: string;
  @TextField({ optional: true }) contractNo: string | null;
  @WholeNumberField({ optional: true, description: 'latest round of full verification' }) round: number | null;
}

export class BatchView extends BatchRow {
  @WholeNumberField({ description: 'meters taken in so far' }) received: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { qualified: 197, rejected: 3 },
    description: 'how many of the meters taken in are in which state',
  })
  meters: Record<string, number>;
  @ApiProperty({ enum: BATCH_STATES, isArray: true, description: 'states that the batch may take next' })
  allowed: readonly BatchState[];
  @WholeNumberField({ description: 'also the ETag' }) revision: number;
}

export class BatchPage {
  @ListField(() => BatchRow) items: BatchRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}
