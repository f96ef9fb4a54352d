import { ApiProperty } from '@nestjs/swagger';
import { DayField, ListField, TextField, WholeNumberField } from '#libs/http';

export class CountedBoxItem {
  @TextField({ min: 0, max: 40, description: 'empty: meters without a box number' }) boxNo: string;
  @TextField({ optional: true, max: 40, description: 'the pile that it stands in from now on' }) pileNo?: string;
  @WholeNumberField({ max: 100_000 }) counted: number;
}

export class ReceiveGoods {
  @TextField({ max: 80 }) deliveryNoteNo: string;
  @DayField() receivedOn: string;
  @ListField(() => CountedBoxItem, { min: 1, max: 5000 }) boxes: CountedBoxItem[];
  @TextField({ optional: true, max: 500, description: 'needed to count again' }) reason?: string;
}

export class ReceivedBox {
  @TextField() boxNo: string;
  @TextField({ optional: true }) pileNo: string | null;
  @WholeNumberField({ description: 'meters that the arrival list has in it' }) listed: number;
  @WholeNumberField({ optional: true, description: 'null: nothing is counted yet' }) counted: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'counted less listed' }) difference: number | null;
}

export class ReceiptView {
  @TextField() batchNo: string;
  @WholeNumberField({ description: '0: not received yet' }) version: number;
  @TextField({ optional: true }) deliveryNoteNo: string | null;
  @DayField({ optional: true }) receivedOn: string | null;
  @WholeNumberField({ description: 'meters that the delivery note names' }) onNote: number;
  @WholeNumberField({ description: 'meters on the arrival list' }) listed: number;
  @WholeNumberField({ optional: true }) counted: number | null;
  @WholeNumberField({ optional: true, description: 'meters missing against the delivery note' }) short: number | null;
  @ListField(() => ReceivedBox) boxes: ReceivedBox[];
  @TextField({ optional: true }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: Date | null;
  @TextField({ optional: true }) recordedBy: string | null;
}
