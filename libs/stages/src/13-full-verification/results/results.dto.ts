import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DecimalField, ListField, TextField, TextListField, WholeNumberField } from '#libs/http';

const conclusions = ['pass', 'fail', 'not-tested'] as const;

export class ItemConclusions {
  @ChoiceField(conclusions) appearance: string;
  @ChoiceField(conclusions) voltage: string;
  @ChoiceField(conclusions) starting: string;
  @ChoiceField(conclusions) creeping: string;
  @ChoiceField(conclusions) constant: string;
}

export class BasicError {
  @TextField({ max: 20, example: 'Ib' }) loadCurrent: string;
  @TextField({ max: 20, example: '0.5L' }) powerFactor: string;
  @ChoiceField(['all', 'A', 'B', 'C'], { optional: true, description: 'all unless told' }) element?: string;
  @TextListField({ min: 1, max: 10, description: 'decimals as text, %', example: ['0.1234', '0.1251'] })
  readings: string[];
}

/** One result, as the description of the API shows it; it is read by hand, see `readItem`. */
export class VerificationResult {
  @TextField({ example: '3430001261101050000003' }) assetNo: string;
  @TextField({ optional: true, description: 'refused as a foreign meter when it belongs to another batch' })
  batchNo?: string;
  @TextField({ example: '1' }) rigCode: string;
  @WholeNumberField({ min: 1 }) position: number;
  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T08:00:00+08:00' }) verifiedAt: string;
  @TextField({ example: 'V001' }) verifierCode: string;
  @TextField({ example: 'C001' }) checkerCode: string;
  @DecimalField({ optional: true, description: '°C' }) temperature?: string;
  @DecimalField({ optional: true, description: '%' }) humidity?: string;
  @ApiProperty({ type: ItemConclusions }) items: ItemConclusions;
  @DecimalField({ optional: true, description: 's/d; left out when not tested' }) clockDailyError?: string;
  @ListField(() => BasicError, { description: 'empty only when an item has failed' }) basicErrors: BasicError[];
  @ChoiceField(conclusions, { optional: true }) rigConclusion?: string;
  @TextListField({
    optional: true,
    description: "faults outside the scheme's items: communication, display, relay, security, battery, other",
    example: ['communication'],
  })
  otherFaults?: string[];
  @TextField({ optional: true, max: 500, description: 'needed when values already recorded are replaced' })
  correctionReason?: string;
}

export class VerificationResults {
  @ListField(() => VerificationResult, { min: 1, max: 5000 }) results: VerificationResult[];
}

export class RefusedItem {
  @WholeNumberField({ description: 'place in the call, from 0' }) index: number;
  @TextField({ optional: true }) assetNo: string | null;
  @TextField({ example: 'rig-lapsed' }) code: string;
  @TextField({ max: 500 }) message: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<string, unknown>;
}

export class ResultsAnswer {
  @WholeNumberField() accepted: number;
  @WholeNumberField({ description: 'recorded before with the same values' }) duplicates: number;
  @ListField(() => RefusedItem) rejected: RefusedItem[];
}
