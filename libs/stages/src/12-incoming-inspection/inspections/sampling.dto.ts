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
import { BATCH_STATES, type BatchState } from '#libs/rules';
import {
  AQLS,
  CODE_LETTERS,
  INSPECTION_LEVELS,
  LIMITING_QUALITIES,
  SEVERITIES,
  type Aql,
  type CodeLetter,
  type InspectionLevel,
  type LimitingQuality,
  type SampleVerdict,
  type Severity,
} from '#rules/12-incoming-inspection';
import { FAULT_KINDS, type FaultKind } from '#rules/13-full-verification';
import { SeedField, type Seed } from '../draws/index.js';

export const procedures = ['series', 'isolated'] as const;
export type Procedure = (typeof procedures)[number];
const verdicts: readonly SampleVerdict[] = ['accepted', 'rejected'];
export const dispositions = ['return', 'rectify'] as const;
export type Disposition = (typeof dispositions)[number];
const arrows = ['down', 'up', 'none'] as const;

/** What decides the plan; everything left out is as the settings and the switching rules say. */
export class PlanWish {
  @ChoiceField(procedures, { optional: true, description: 'series: GB/T 2828.1; isolated: GB/T 2828.2, procedure A' })
  procedure?: Procedure;
  @ChoiceField(INSPECTION_LEVELS, { optional: true, example: 'II' }) level?: InspectionLevel;
  @ChoiceField(AQLS, { optional: true, example: '1.0', description: 'in %' }) aql?: Aql;
  @ChoiceField(LIMITING_QUALITIES, { optional: true, example: '5.0', description: 'of an isolated lot, in %' })
  limitingQuality?: LimitingQuality;
  @ChoiceField([...SEVERITIES, 'reduced'], { optional: true, description: 'never more lenient than the one in force' })
  severity?: Severity | 'reduced';
}

export class DrawSampleWish extends PlanWish {
  @SeedField({ optional: true, description: 'chance itself unless told' }) seed?: Seed;
}

export class PlanView {
  @ChoiceField(procedures) procedure: Procedure;
  @WholeNumberField({ description: 'meters of the batch in the store' }) lotSize: number;
  @ChoiceField(INSPECTION_LEVELS, { optional: true }) level: InspectionLevel | null;
  @ChoiceField(AQLS, { optional: true, description: 'in %' }) aql: Aql | null;
  @ChoiceField(LIMITING_QUALITIES, { optional: true, description: 'in %' }) limitingQuality: LimitingQuality | null;
  @ChoiceField(SEVERITIES, { optional: true }) severity: Severity | null;
  @ChoiceField(CODE_LETTERS, { optional: true, description: 'of the lot' }) codeLetter: CodeLetter | null;
  @ChoiceField(CODE_LETTERS, { optional: true, description: 'of the row that the arrow leads to' })
  planLetter: CodeLetter | null;
  @ChoiceField(arrows, { description: 'where the table points from the letter of the lot' })
  arrow: (typeof arrows)[number];
  @WholeNumberField({ description: 'n of the table' }) tableSampleSize: number;
  @WholeNumberField({ description: 'meters to inspect: n, or the lot when that is not larger' }) sampleSize: number;
  @WholeNumberField() acceptanceNumber: number;
  @WholeNumberField() rejectionNumber: number;
  @FlagField({ description: 'n ≥ lot: all of it is inspected' }) wholeLot: boolean;
  @FlagField({ description: 'the row of the table is not checked against the standard yet' }) provisional: boolean;
}

export class InspectionView extends PlanView {
  @TextField() batchNo: string;
  @WholeNumberField({ description: '1, or 2 and more after the supplier has mended the batch' }) number: number;
  @TextField({ description: 'of GET /draws/{id}' }) drawId: string;
  @SeedField() seed: Seed;
  @WholeNumberField() inspected: number;
  @WholeNumberField() failed: number;
  @WholeNumberField({ description: 'of the sample, not inspected yet' }) remaining: number;
  @WholeNumberField({ description: 'so many more may fail before the lot is rejected' }) mayStillFail: number;
  @ChoiceField(verdicts, { optional: true, description: 'as soon as it cannot change' }) verdict: SampleVerdict | null;
  @FlagField({ description: 'known before all of the sample was inspected' }) early: boolean;
  @ChoiceField(dispositions, { optional: true }) disposition: Disposition | null;
  @DayField({ optional: true, description: 'the day by which the supplier mends it' }) dueOn: string | null;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @DayField() openedOn: string;
  @TextField({ optional: true }) openedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @TextField({ optional: true }) decidedBy: string | null;
}

export class DrawnInspection extends InspectionView {
  @TextListField({ max: 10_000_000, description: 'asset numbers in the order of drawing' }) sample: string[];
}

export class InspectionQuery {
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) number?: number;
}

export class SampleQuery extends PageQuery {
  @WholeNumberField({ optional: true, min: 1, max: 99, description: 'the latest unless told' }) number?: number;
  @ChoiceField(['open', 'pass', 'fail'], { optional: true, description: 'open: not inspected yet' })
  result?: 'open' | 'pass' | 'fail';
  @TextField({ optional: true, max: 22, pattern: /^\d{22}$/, description: 'only this meter, when it is drawn' })
  assetNo?: string;
}

export class SampleMeter {
  @WholeNumberField({ description: 'order of drawing, from 1' }) ordinal: number;
  @TextField() assetNo: string;
  @TextField({ optional: true }) boxNo: string | null;
  @TextField({ optional: true }) pileNo: string | null;
  @ChoiceField(['pass', 'fail'], { optional: true }) result: 'pass' | 'fail' | null;
  @TextField({ optional: true }) faultKind: string | null;
  @WholeNumberField({ description: '0 without a result; more than 1: corrected' }) version: number;
  @TextField({ optional: true, description: 'why it was corrected' }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: Date | null;
  @TextField({ optional: true }) recordedBy: string | null;
}

export class SamplePage {
  @ListField(() => SampleMeter) items: SampleMeter[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class SampleResult {
  @TextField({ max: 60 }) assetNo: string;
  @ChoiceField(['pass', 'fail']) result: 'pass' | 'fail';
  @ChoiceField(FAULT_KINDS, { optional: true, description: 'of a meter that failed' }) faultKind?: FaultKind;
  @TextField({ optional: true, max: 500, description: 'needed when another result is recorded already' })
  correctionReason?: string;
}

export class SampleResults {
  @ListField(() => SampleResult, { min: 1, max: 5000 }) results: SampleResult[];
}

export class DisposeBatch {
  @ChoiceField(dispositions) action: Disposition;
  @DayField({ optional: true, description: 'of rectify: the day by which it is mended; by the setting unless told' })
  dueOn?: string;
}
