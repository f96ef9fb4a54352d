import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';
import { METER_STATES, type MeterState } from '#libs/rules';

export class MeterQuery extends PageQuery {
  @TextField({ optional: true, max: 40 }) batchNo?: string;
  @TextField({ optional: true, max: 40 }) supplierCode?: string;
  @TextField({ optional: true, max: 40 }) modelCode?: string;
  @ChoiceField(METER_STATES, { optional: true }) state?: MeterState;
  @TextField({ optional: true, pattern: /^\d{1,22}$/, max: 22, description: 'how the number begins' }) assetNo?: string;
  @TextField({
    ...{ optional: true, max: 23 * 500, pattern: /^\d{22}(,\d{22}){0,499}$/ },
    description: 'exactly these numbers, by commas, at most 500',
  })
  assetNos?: string;
  @TextField({ optional: true, max: 40 }) boxNo?: string;
  @TextField({ optional: true, max: 40 }) pileNo?: string;
  @ChoiceField(['pass', 'fail'], { optional: true, description: 'verdict of its latest verification' })
  verdict?: 'pass' | 'fail';
  @TextField({ optional: true, max: 40, description: 'kind of fault of its latest verification' }) faultKind?: string;
  @TextField({ optional: true, max: 40, description: 'of its latest verification' }) rigCode?: string;
  @WholeNumberField({ optional: true, min: 1, max: 1000, description: 'of the rig, in its latest verification' })
  position?: number;
  @TextField({ optional: true, max: 40, description: 'staff code, of its latest verification' }) verifierCode?: string;
  @DayField({ optional: true, description: 'its batch arrived on this day or later' }) arrivedFrom?: string;
  @DayField({ optional: true, description: 'its batch arrived on this day or before' }) arrivedTo?: string;
}

export class MeterRow {
  @TextField({ example: '3430001261101050000003' }) assetNo: string;
  @ChoiceField(METER_STATES) state: MeterState;
  @TextField() batchNo: string;
  @TextField() supplierName: string;
  @TextField() modelName: string;
  @TextField({ optional: true }) boxNo: string | null;
  @TextField({ optional: true }) pileNo: string | null;
  @ChoiceField(['pass', 'fail'], { optional: true }) verdict: 'pass' | 'fail' | null;
  @TextField({ optional: true }) faultKind: string | null;
  @TextField({ optional: true, description: 'where it was verified last' }) rigCode: string | null;
  @WholeNumberField({ optional: true }) position: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt: Date | null;
}

export class MeterPage {
  @ListField(() => MeterRow) items: MeterRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class MeterSummary {
  @WholeNumberField({ description: 'meters that fit the filter' }) total: number;
}
