import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  DecimalField,
  FlagField,
  ListField,
  TextField,
  TextListField,
  WholeNumberField,
} from '#libs/http';
import { METER_STATES, type MeterState } from '#libs/rules';
import {
  CHECK_ITEMS,
  ITEMS,
  type CheckItem,
  type Conclusion,
  type Item,
  type Verdict,
} from '#rules/13-full-verification';

const verdicts: readonly Verdict[] = ['pass', 'fail'];
const conclusions: readonly Conclusion[] = ['pass', 'fail', 'not-tested'];

export class ItemView {
  @ChoiceField(ITEMS) item: Item;
  @ChoiceField(conclusions) conclusion: Conclusion;
}

export class PointView {
  @TextField({ example: 'Imax/1.0/all' }) point: string;
  @TextListField({ description: 'as captured, %', example: ['0.1234', '0.1251'] }) readings: string[];
  @DecimalField({ optional: true, description: 'mean, rounded to the step: what is judged' }) rounded: string | null;
  @DecimalField({ optional: true, description: '± %' }) limit: string | null;
  @ChoiceField(verdicts, { optional: true }) verdict: Verdict | null;
  @ChoiceField(verdicts, { optional: true, description: 'by the internal limit' }) internalVerdict: Verdict | null;
  @ChoiceField(conclusions, { optional: true, description: 'what the rig made of it' })
  rigConclusion: Conclusion | null;
}

export class CheckView {
  @ChoiceField(CHECK_ITEMS) item: CheckItem;
  @ChoiceField(verdicts) conclusion: Verdict;
  @TextField({ optional: true, description: 'code of the fault tree' }) faultCode: string | null;
  @TextField() verifierCode: string;
  @ApiProperty({ type: String, format: 'date-time' }) checkedAt: string;
}

const meanings = ['checked', 'returned'] as const;

export class SealView {
  @WholeNumberField({ description: 'of the signature that covers this version, see GET /signatures/{id}' }) id: number;
  @ChoiceField(meanings) meaning: (typeof meanings)[number];
  @TextField() signer: string;
  @TextField({ optional: true }) signerCode: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) signedAt: string;
  @TextField({ optional: true, description: 'why it was returned' }) reason: string | null;
  @TextField({ description: 'SHA-256 over everything that was signed together' }) hash: string;
}

export class VerificationView {
  @WholeNumberField() round: number;
  @WholeNumberField({ description: 'a correction is the next version; the one before stays' }) version: number;
  @FlagField({ description: 'the version that counts' }) current: boolean;
  @ChoiceField(verdicts, { optional: true, description: 'null while something is missing' }) verdict: Verdict | null;
  @TextField({ optional: true, description: 'first failed item' }) faultKind?: string;
  @TextListField({ description: 'all failed items' }) faults: string[];
  @ChoiceField(verdicts, { optional: true }) internalVerdict: Verdict | null;
  @TextField() rigCode: string;
  @WholeNumberField() position: number;
  @TextField() verifierCode: string;
  @TextField() verifierName: string;
  @TextField() checkerCode: string;
  @TextField() checkerName: string;
  @ApiProperty({ type: String, format: 'date-time' }) verifiedAt: Date;
  @DecimalField({ optional: true, description: '°C' }) temperature: string | null;
  @DecimalField({ optional: true, description: '%' }) humidity: string | null;
  @ListField(() => ItemView, { description: 'in the order of the scheme' }) items: ItemView[];
  @ListField(() => CheckView, { description: 'found by hand, joined to what the rig said' }) checks: CheckView[];
  @ListField(() => SealView, {
    description: 'who signed or returned this version, in order; a correction has none yet',
  })
  signatures: SealView[];
  @TextField({ optional: true, description: 's/d, as captured' }) clockDailyError: string | null;
  @DecimalField({ optional: true }) clockRounded: string | null;
  @ListField(() => PointView) points: PointView[];
  @DecimalField({ optional: true, description: 'mean of the means of the points, %' }) meanError: string | null;
  @WholeNumberField({ optional: true, description: 'largest error by its limit, per mille' }) worstMargin:
    number | null;
  @ChoiceField(conclusions, { optional: true, description: 'what the rig concluded' }) rigConclusion: Conclusion | null;
  @TextField({ optional: true, description: 'why the rig failed it, as captured' }) rigReason: string | null;
  @TextField() regulation: string;
  @TextField({ description: 'rule that gave the verdict' }) ruleVersion: string;
  @TextListField({ description: 'what to know of it, e.g. rig-lapsed' }) flags: string[];
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  @TextField({ optional: true }) recordedBy: string | null;
  @TextField({ optional: true, description: 'file that brought it; null by API' }) file: string | null;
  @TextField({ optional: true, description: 'why it replaces the version before' }) reason: string | null;
}

export class MeterView {
  @TextField({ example: '3430001261101050000003' }) assetNo: string;
  @ChoiceField(METER_STATES) state: MeterState;
  @TextField() batchNo: string;
  @TextField() supplierCode: string;
  @TextField() supplierName: string;
  @TextField() modelCode: string;
  @TextField() modelName: string;
  @DayField() arrivedOn: string;
  @TextField({ optional: true }) meterAddr: string | null;
  @TextField({ optional: true }) boxNo: string | null;
  @TextField({ optional: true }) pileNo: string | null;
  @TextListField({ description: 'the quality problems that its batch is held for', example: ['QP-2026-0001'] })
  heldFor: string[];
  @ApiProperty({ type: VerificationView, nullable: true, description: 'the latest that has a verdict' })
  verification: VerificationView | null;
  @ApiProperty({ type: VerificationView, nullable: true, description: 'handed over, but without a verdict yet' })
  incomplete: VerificationView | null;
  @ListField(() => VerificationView, { description: 'every version of every round, latest first' })
  versions: VerificationView[];
}
