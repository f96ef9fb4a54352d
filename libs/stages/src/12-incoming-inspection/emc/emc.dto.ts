import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, FlagField, ListField, PageQuery, TextField, TextListField } from '#libs/http';
import { BATCH_STATES, type BatchState } from '#libs/rules';
import { SeedField, type Seed } from '../draws/index.js';

const results = ['pass', 'fail'] as const;

export class SendEmcSamples {
  @TextField({ max: 200, description: 'who tests' }) institute: string;
  @TextField({ optional: true, max: 80, description: 'of the letter that goes with them' }) letterNo?: string;
  @DayField() sentOn: string;
  @DayField({ optional: true, description: 'answer expected by; by the setting unless told' }) dueOn?: string;
  @TextListField({ optional: true, min: 1, max: 50, description: 'picked by hand; drawn unless told' })
  assetNos?: string[];
  @SeedField({ optional: true, description: 'of the draw' }) seed?: Seed;
}

export class RecordEmcTest {
  @ChoiceField(results) result: 'pass' | 'fail';
  @TextField({ max: 200 }) institute: string;
  @TextField({ max: 80 }) reportNo: string;
  @DayField() testedOn: string;
  @TextListField({ optional: true, min: 1, max: 50, description: 'those that were sent unless told' })
  sampleAssetNos?: string[];
}

export class EmcView {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @TextField({ optional: true }) institute: string | null;
  @TextField({ optional: true }) letterNo: string | null;
  @DayField({ optional: true }) sentOn: string | null;
  @DayField({ optional: true, description: 'answer expected by' }) dueOn: string | null;
  @FlagField({ description: 'the day has passed and there is no result' }) overdue: boolean;
  @TextListField() sampleAssetNos: string[];
  @TextField({ optional: true, description: 'of GET /draws/{id}; null: picked by hand' }) drawId: string | null;
  @TextField({ optional: true }) sentBy: string | null;
  @ChoiceField(results, { optional: true }) result: 'pass' | 'fail' | null;
  @TextField({ optional: true }) reportNo: string | null;
  @DayField({ optional: true }) testedOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: Date | null;
  @TextField({ optional: true }) recordedBy: string | null;
}

export class EmcTestQuery extends PageQuery {
  @ChoiceField(['waiting', 'overdue'], { optional: true, description: 'waiting: no result yet' })
  state?: 'waiting' | 'overdue';
}

export class EmcTestRow {
  @TextField() batchNo: string;
  @TextField() supplierName: string;
  @TextField({ optional: true }) institute: string | null;
  @DayField({ optional: true }) sentOn: string | null;
  @DayField({ optional: true }) dueOn: string | null;
  @FlagField() overdue: boolean;
  @ChoiceField(results, { optional: true }) result: 'pass' | 'fail' | null;
}

export class EmcTestPage {
  @ListField(() => EmcTestRow) items: EmcTestRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}
