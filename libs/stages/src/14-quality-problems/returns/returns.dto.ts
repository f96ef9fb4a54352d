import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  FlagField,
  ListField,
  PageQuery,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { BATCH_STATES, METER_STATES, type BatchState, type MeterState } from '#libs/rules';

export class ReturnBatch {
  @TextField({ max: 500 }) reason: string;
}

export class ReturnedBatch {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @WholeNumberField({ description: 'meters that go back with it' }) returned: number;
}

/** How the meters of a handover are named. */
export const HANDOVER_WAYS = ['scan', 'boxes', 'all'] as const;
export type HandoverWay = (typeof HANDOVER_WAYS)[number];

export class HandOver {
  @DayField({ description: 'not in the future' }) handedOn: string;
  @TextField({ max: 80, description: 'who took them, as on the paper that was signed' }) takenBy: string;
  @TextField({ optional: true, max: 80 }) carrier?: string;
  @TextField({ optional: true, max: 40, description: 'number plate' }) vehicleNo?: string;
  @TextField({ optional: true, max: 500 }) note?: string;
  @TextListField({ optional: true, min: 1, max: 5000, description: 'each meter, scanned' }) assetNos?: string[];
  @TextListField({ optional: true, min: 1, max: 2000, description: 'what is still here of these boxes' })
  boxNos?: string[];
  @FlagField({ optional: true, description: 'everything that is still here' }) all?: boolean;
  @WholeNumberField({
    ...{ optional: true, min: 1, max: 10_000_000 },
    description: 'as counted at the vehicle; needed unless each meter is scanned, and must be what the books say',
  })
  counted?: number;
}

export class HandoverView {
  @WholeNumberField({ min: 1 }) ordinal: number;
  @DayField() handedOn: string;
  @WholeNumberField() meters: number;
  @ChoiceField(HANDOVER_WAYS) way: HandoverWay;
  @TextField() takenBy: string;
  @TextField({ optional: true }) carrier: string | null;
  @TextField({ optional: true }) vehicleNo: string | null;
  @TextField({ optional: true }) note: string | null;
  @TextField() recordedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class ReplacementView {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @WholeNumberField() quantity: number;
  @DayField() arrivedOn: string;
}

/** How many of a batch go back, went, are still here, and were replaced. */
export class ReturnCounts {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @TextField() supplierCode: string;
  @TextField() supplierName: string;
  @TextField() modelName: string;
  @WholeNumberField({ description: 'meters that go back to the supplier' }) toReturn: number;
  @WholeNumberField({ description: 'of them, taken by the supplier' }) handedOver: number;
  @WholeNumberField({ description: 'of them, still here' }) stillHere: number;
  @WholeNumberField({ description: 'meters that the batches replacing them name' }) replaced: number;
}

export class ReturnRow extends ReturnCounts {
  @DayField() arrivedOn: string;
  @DayField({ optional: true, description: 'the latest handover' }) lastHandedOn: string | null;
}

export class ReturnQuery extends PageQuery {
  @TextField({ optional: true, max: 40 }) supplierCode?: string;
  @ChoiceField(['here', 'gone', 'owed'], {
    optional: true,
    description: 'meters are still here; all were taken; fewer came in their place than went',
  })
  state?: 'here' | 'gone' | 'owed';
}

export class ReturnPage {
  @ListField(() => ReturnRow) items: ReturnRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class BatchReturnView extends ReturnCounts {
  @TextField({ optional: true, description: 'why the whole batch went back' }) reason: string | null;
  @TextField({ optional: true, description: 'the kind of the event that sent it back' }) decision: string | null;
  @TextField({ optional: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @FlagField({ description: 'whether a handover can be recorded now' }) open: boolean;
  @ListField(() => HandoverView) handovers: HandoverView[];
  @ListField(() => ReplacementView, { description: 'the batches delivered in their place' })
  replacements: ReplacementView[];
  @TextListField({ description: 'boxes that meters are still here of' }) boxesHere: string[];
}

export class ReturnMeterQuery extends PageQuery {
  @ChoiceField(['here', 'gone'], { optional: true }) place?: 'here' | 'gone';
  @TextField({ optional: true, pattern: /^\d{1,22}$/, max: 22, description: 'this one' }) assetNo?: string;
}

export class ReturnMeter {
  @TextField() assetNo: string;
  @ChoiceField(METER_STATES) state: MeterState;
  @TextField({ optional: true }) boxNo: string | null;
  @TextField({ optional: true }) pileNo: string | null;
  @TextField({ optional: true, description: 'of its latest verification' }) faultKind: string | null;
  @WholeNumberField({ optional: true, description: 'the handover that it went with; null: still here' })
  handover: number | null;
}

export class ReturnMeterPage {
  @ListField(() => ReturnMeter) items: ReturnMeter[];
  @TextField({ optional: true }) nextCursor: string | null;
}
