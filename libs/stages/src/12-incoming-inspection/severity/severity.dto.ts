import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';
import { SEVERITIES, SWITCH_REASONS, type Severity, type SwitchReason } from '#rules/12-incoming-inspection';

export const severityStates = [...SEVERITIES, 'stopped'] as const;
export type SeverityInForce = (typeof severityStates)[number];

export class SeverityQuery {
  @TextField({ max: 40, example: 'S01' }) supplierCode: string;
  @TextField({ max: 40, example: 'DDZY-2' }) modelCode: string;
}

export class ResumeInspection extends SeverityQuery {
  @TextField({ max: 500, description: 'what the supplier has done' }) reason: string;
}

/** A lot in its original inspection, or the day on which inspection began again. */
export class SeverityStep {
  @ChoiceField(['lot', 'resumed']) kind: 'lot' | 'resumed';
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField({ optional: true }) batchNo: string | null;
  @WholeNumberField({ optional: true }) lotSize: number | null;
  @WholeNumberField({ optional: true }) sampleSize: number | null;
  @WholeNumberField({ optional: true }) acceptanceNumber: number | null;
  @WholeNumberField({ optional: true }) failed: number | null;
  @ChoiceField(['accepted', 'rejected'], { optional: true }) verdict: 'accepted' | 'rejected' | null;
  @ChoiceField(SEVERITIES, { optional: true, description: 'what the lot was inspected by' }) severity: Severity | null;
  @TextField({ optional: true, description: 'why inspection began again' }) note: string | null;
  @ChoiceField(severityStates, { description: 'in force after it' }) after: SeverityInForce;
  @WholeNumberField({ description: 'switching score after it' }) score: number;
  @ChoiceField(SWITCH_REASONS, { optional: true, description: 'what it switched' }) reason: SwitchReason | null;
}

export class ReducedInspection {
  @FlagField({ description: 'the switching score is reached' }) earned: boolean;
  @FlagField({ description: 'always false for now' }) available: boolean;
  @WholeNumberField() scoreNeeded: number;
  @TextField({ example: 'reduced-table-not-official' }) reason: string;
}

export class SeverityView {
  @TextField() supplierCode: string;
  @TextField() modelCode: string;
  @ChoiceField(severityStates, { description: 'for the next lot' }) severity: SeverityInForce;
  @WholeNumberField({ description: 'towards reduced inspection' }) score: number;
  @ApiProperty({ type: ReducedInspection }) reduced: ReducedInspection;
  @ListField(() => SeverityStep, { max: 1_000_000, description: 'latest first' }) items: SeverityStep[];
}
