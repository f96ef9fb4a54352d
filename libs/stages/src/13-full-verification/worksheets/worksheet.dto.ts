import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DecimalField,
  FlagField,
  ListField,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { CHECK_ITEMS, type CheckItem, type Verdict } from '#rules/13-full-verification';

const verdicts: readonly Verdict[] = ['pass', 'fail'];

export class WorksheetQuery {
  @TextField({
    optional: true,
    max: 5000,
    pattern: /^\d{22}(,\d{22})*$/,
    description: 'exactly these, asset numbers joined by commas; those that the round does not have are left out',
  })
  assetNos?: string;
  @TextField({ optional: true, max: 22, pattern: /^\d{1,22}$/, description: 'from this asset number on, in order' })
  from?: string;
  @TextField({ optional: true, max: 40, description: 'what hangs on this rig and has no verdict yet, by position' })
  rigCode?: string;
  @ChoiceField(['untested'], { optional: true, description: 'only meters without a verdict in the round' })
  only?: 'untested';
  @WholeNumberField({ optional: true, min: 0, max: 200, description: 'meters, 60 unless told; 0: none' })
  limit?: number;
}

export class WorksheetModel {
  @TextField() code: string;
  @TextField() accuracyClass: string;
  @WholeNumberField() phases: number;
  @TextField() connection: string;
  @DecimalField() ratedVoltage: string;
  @TextField({ example: '5(60)A' }) currentSpec: string;
  @DecimalField() impPerKwh: string;
  @TextField() regulation: string;
}

export class WorksheetJudging {
  @WholeNumberField({ description: "the laboratory's own limit, percent of the legal one" })
  internalLimitPercent: number;
  @DecimalField({ description: 's/d' }) clockLimit: string;
  @WholeNumberField({ description: 'readings that a test point must have' }) minimumReadings: number;
  @FlagField({ description: 'a meter that lacks a usual test point is incomplete' }) requiresUsualPoints: boolean;
  @WholeNumberField({ description: 'from this share of the limit on a passed error is near it, percent' })
  nearLimitPercent: number;
  @ChoiceField(['on', 'warn', 'off'], { description: 'check digit of asset numbers' }) checkDigit:
    'on' | 'warn' | 'off';
}

export class WorksheetCheck {
  @ChoiceField(CHECK_ITEMS) item: CheckItem;
  @ChoiceField(verdicts) conclusion: Verdict;
  @TextField({ optional: true, description: 'code of the fault tree' }) faultCode: string | null;
}

export class WorksheetMeter {
  @TextField({ example: '3430001261101050000003' }) assetNo: string;
  @WholeNumberField({ optional: true, description: 'where it hangs on the rig asked for' }) position: number | null;
  @FlagField({ description: 'a result is recorded in the round: another value needs a reason' }) recorded: boolean;
  @ChoiceField(verdicts, { optional: true }) verdict: Verdict | null;
  @ListField(() => WorksheetCheck, { description: 'found by hand; joined to the result when it is judged' })
  checks: WorksheetCheck[];
}

export class WorksheetView {
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @TextListField({ description: 'the usual test points of the type', example: ['Imax/1.0/all'] }) points: string[];
  @ApiProperty({ type: WorksheetModel }) model: WorksheetModel;
  @ApiProperty({ type: WorksheetJudging, description: 'by what the server would judge today' })
  judging: WorksheetJudging;
  @ListField(() => WorksheetMeter) meters: WorksheetMeter[];
}
