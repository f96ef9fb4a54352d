import { ChoiceField, ListField, PageQuery, TextField } from '#libs/http';
import { METER_STATES, type MeterState } from '#libs/rules';

export class MeterQuery extends PageQuery {
  @TextField({ optional: true, max: 40 }) batchNo?: string;
  @ChoiceField(METER_STATES, { optional: true }) state?: MeterState;
  @TextField({ optional: true, pattern: /^\d{1,22}$/, max: 22, description: 'how the number begins' }) assetNo?: string;
  @TextField({ optional: true, max: 40 }) boxNo?: string;
  @TextField({ optional: true, max: 40 }) pileNo?: string;
  @ChoiceField(['pass', 'fail'], { optional: true, description: 'verdict of its latest verification' })
  verdict?: 'pass' | 'fail';
  @TextField({ optional: true, max: 40, description: 'kind of fault of its latest verification' }) faultKind?: string;
}

export class MeterRow {
  @TextField({ example: '3430001261101050000003' }) assetNo: string;
  @ChoiceField(METER_STATES) state: MeterState;
  @TextField() batchNo: string;
  @TextField({ optional: true }) boxNo: string | null;
  @TextField({ optional: true }) pileNo: string | null;
  @ChoiceField(['pass', 'fail'], { optional: true }) verdict: 'pass' | 'fail' | null;
  @TextField({ optional: true }) faultKind: string | null;
}

export class MeterPage {
  @ListField(() => MeterRow) items: MeterRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}
