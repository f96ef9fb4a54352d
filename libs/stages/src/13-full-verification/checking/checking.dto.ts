import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DecimalField,
  FlagField,
  ListField,
  PageQuery,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { EXCEPTION_CODES, type ExceptionCode, type Verdict } from '#rules/13-full-verification';
import type { RecordState } from './checking-records.read-model.js';

const verdicts: readonly Verdict[] = ['pass', 'fail'];
const states: readonly RecordState[] = ['to-check', 'returned', 'signed'];
const reasons = ['any', ...EXCEPTION_CODES] as const;

export class ToCheckQuery extends PageQuery {
  @ChoiceField(['open', 'judged'], { optional: true, description: 'rounds going on, unless told' })
  state?: 'open' | 'judged';
}

export class ToCheckView {
  @TextField() batchNo: string;
  @TextField() supplierName: string;
  @WholeNumberField() round: number;
  @ChoiceField(['open', 'judged']) state: 'open' | 'judged';
  @WholeNumberField({ description: 'meters with a verdict' }) tested: number;
  @WholeNumberField({ description: 'results that nobody has signed or returned' }) toCheck: number;
  @WholeNumberField({ description: 'of them, failed' }) failed: number;
  @WholeNumberField({ description: 'of them, verified by the caller, who may not sign them' }) own: number;
  @WholeNumberField({ description: 'sent back, and not corrected yet' }) returned: number;
  @WholeNumberField() signed: number;
}

export class ToCheckPage {
  @ListField(() => ToCheckView) items: ToCheckView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class CheckingQuery extends PageQuery {
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) round?: number;
  @ChoiceField(states, { optional: true, description: 'to-check unless told' }) state?: RecordState;
  @ChoiceField(reasons, { optional: true, description: 'listed for this reason; `any`: for whichever' })
  reason?: 'any' | ExceptionCode;
}

export class ReasonView {
  @ChoiceField(EXCEPTION_CODES) code: ExceptionCode;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what the reason speaks of' })
  params: Record<string, unknown>;
}

export class ReasonCount {
  @ChoiceField(EXCEPTION_CODES) code: ExceptionCode;
  @WholeNumberField() count: number;
}

export class ReturnView {
  @TextField() by: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField({ max: 500 }) reason: string;
}

export class CheckingRow {
  @WholeNumberField({ description: 'names this version of the record' }) verificationId: number;
  @TextField() assetNo: string;
  @WholeNumberField() version: number;
  @ChoiceField(verdicts) verdict: Verdict;
  @TextField({ optional: true }) faultKind: string | null;
  @WholeNumberField({ optional: true, description: 'largest error by its limit, per mille' }) worstMargin:
    number | null;
  @DecimalField({ optional: true, description: '%' }) meanError: string | null;
  @TextField() rigCode: string;
  @WholeNumberField() position: number;
  @TextField() verifierCode: string;
  @ApiProperty({ type: String, format: 'date-time' }) verifiedAt: Date;
  @ChoiceField(states) state: RecordState;
  @FlagField({ description: 'verified by the caller, who may not sign it' }) own: boolean;
  @TextField({ optional: true, max: 500 }) correctionReason: string | null;
  @ListField(() => ReasonView, { description: 'why it is listed, the gravest first; none: nothing is remarkable' })
  reasons: ReasonView[];
  @ApiProperty({ type: ReturnView, nullable: true }) returned: ReturnView | null;
}

export class CheckingView {
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @ChoiceField(['open', 'judged']) roundState: 'open' | 'judged';
  @WholeNumberField({ description: 'largest id of what was counted: a signature of all covers nothing later' })
  asOf: number;
  @WholeNumberField({ description: 'setting: near the limit from here on, per cent' }) nearLimitPercent: number;
  @WholeNumberField() toCheck: number;
  @WholeNumberField({ description: 'of them, with a reason to look' }) exceptions: number;
  @WholeNumberField({ description: 'of them, verified by the caller' }) own: number;
  @WholeNumberField() returned: number;
  @WholeNumberField() signed: number;
  @WholeNumberField({ description: 'what the filter matches' }) matching: number;
  @ListField(() => ReasonCount, { description: 'of what waits to be checked' }) byReason: ReasonCount[];
  @ListField(() => CheckingRow, { description: 'exceptions first, the gravest at the top' }) items: CheckingRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class ReturnRecords {
  @WholeNumberField({ optional: true, min: 1, max: 99 }) round?: number;
  @TextListField({ min: 1, max: 1000, description: 'their asset numbers' }) assetNos: string[];
  @TextField({ max: 500, description: 'what is wrong' }) reason: string;
}
