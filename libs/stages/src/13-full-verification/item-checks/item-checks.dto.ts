import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { ChoiceField, ListField, TextField, WholeNumberField } from '#libs/http';
import { CHECK_ITEMS, type CheckItem } from '#rules/13-full-verification';

const findings = ['pass', 'fail', 'withdrawn'] as const;
const outcomes = ['recorded', 'duplicate', 'refused'] as const;
export type Finding = (typeof findings)[number];

/** What somebody found of one item of a meter. */
export class GivenCheck {
  @TextField({ max: 40, example: '3430001261101050000003' }) assetNo: string;
  @TextField({ optional: true, max: 40, description: 'refused as a foreign meter when it belongs to another batch' })
  batchNo?: string;
  @ChoiceField(CHECK_ITEMS) item: CheckItem;
  @ChoiceField(findings, { description: '`withdrawn`: what was recorded was a slip' }) conclusion: Finding;
  @TextField({ optional: true, max: 40, description: 'code of the fault tree; needed when it fails' })
  faultCode?: string;
  @TextField({ max: 40, description: 'rig or bench where it was checked' }) rigCode: string;
  @WholeNumberField({ min: 1 }) position: number;
  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T08:00:00+08:00' })
  @IsString()
  @MaxLength(40)
  checkedAt: string;
  @TextField({ max: 40, example: 'V001' }) verifierCode: string;
  @TextField({ max: 40, example: 'C001' }) checkerCode: string;
  @TextField({ optional: true, max: 500, description: 'needed when a finding or a verdict already recorded changes' })
  correctionReason?: string;
}

export class GivenChecks {
  @ListField(() => GivenCheck, { min: 1, max: 500 }) checks: GivenCheck[];
}

export class TakenCheck {
  @WholeNumberField({ description: 'place in the call, from 0' }) index: number;
  @TextField() assetNo: string;
  @ChoiceField(outcomes) outcome: 'recorded' | 'duplicate' | 'refused';
  @TextField({ optional: true, description: 'why it is refused' }) code: string | null;
  @TextField({ optional: true, max: 500 }) message: string | null;
}

export class ChecksAnswer {
  @WholeNumberField() recorded: number;
  @WholeNumberField({ description: 'found before, the same' }) duplicates: number;
  @WholeNumberField() refused: number;
  @ListField(() => TakenCheck) items: TakenCheck[];
}

export class ProgressQuery {
  @ChoiceField(CHECK_ITEMS) item: CheckItem;
}

export class FindingCount {
  @TextField({ description: 'code of the fault tree' }) fault: string;
  @WholeNumberField() count: number;
}

export class ChecksProgress {
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @ChoiceField(['open', 'judged']) roundState: 'open' | 'judged';
  @WholeNumberField({ description: 'meters of the round' }) quantity: number;
  @WholeNumberField({ description: 'of which this item is checked' }) checked: number;
  @WholeNumberField() failed: number;
  @ListField(() => FindingCount) faults: FindingCount[];
}
