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
import type { BatchVerdict } from '#rules/13-full-verification';

/** Numbers that people write on paper: no spaces, no slash. */
const writtenNumber = /^[^\s/]+$/;
const verdicts: readonly BatchVerdict[] = ['accepted', 'hidden-defect'];

/** What a list of batches may be sorted by; a minus turns it round. */
export const BATCH_SORTS = ['-arrivedOn', 'arrivedOn', 'batchNo', '-batchNo', 'quantity', '-quantity'] as const;
export type BatchSort = (typeof BATCH_SORTS)[number];

/** Whether a batch was ordered, or came in place of meters that went back. */
export const DELIVERIES = ['order', 'replacement'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export class CreateBatch {
  @TextField({ max: 40, pattern: writtenNumber, example: '2626110100000105' }) batchNo: string;
  @TextField({ max: 40, example: 'S01' }) supplierCode: string;
  @TextField({ max: 40, example: 'DDZY-2' }) modelCode: string;
  @WholeNumberField({ min: 1, max: 10_000_000, description: 'meters that the delivery note names' }) quantity: number;
  @DayField() arrivedOn: string;
  @TextField({ optional: true, max: 80 }) contractNo?: string;
  @TextField({ optional: true, max: 40, description: 'the batch whose returned meters these replace' })
  replacesBatchNo?: string;
}

export class BatchQuery extends PageQuery {
  @ChoiceField(BATCH_STATES, { optional: true }) state?: BatchState;
  @TextField({ optional: true, max: 40 }) supplierCode?: string;
  @TextField({ optional: true, max: 40 }) modelCode?: string;
  @TextField({ optional: true, max: 40, description: 'how the number begins' }) batchNo?: string;
  @DayField({ optional: true, description: 'first day of arrival' }) arrivedFrom?: string;
  @DayField({ optional: true, description: 'last day of arrival, included' }) arrivedTo?: string;
  @ChoiceField([...verdicts, 'none'], { optional: true, description: 'of the latest round; none: not judged' })
  verdict?: BatchVerdict | 'none';
  @ChoiceField(DELIVERIES, { optional: true, description: 'ordered, or in place of returned meters' })
  delivery?: Delivery;
  @TextField({ optional: true, max: 40, description: 'the batch that they replace' }) replacesBatchNo?: string;
  @ChoiceField(BATCH_SORTS, { optional: true, description: 'latest arrival first unless told' }) sort?: BatchSort;
}

/** The latest round of full verification, as far as a list tells it. */
export class BatchRound {
  @WholeNumberField({ min: 1 }) round: number;
  @ChoiceField(['open', 'judged']) state: 'open' | 'judged';
  @WholeNumberField({ description: 'meters to be verified' }) quantity: number;
  @WholeNumberField({ description: 'meters with a verdict' }) tested: number;
  @WholeNumberField() passed: number;
  @ChoiceField(verdicts, { optional: true }) verdict: BatchVerdict | null;
  @ChoiceField(verdicts, { optional: true, description: 'the verdict that nothing can change any more' })
  certainVerdict: BatchVerdict | null;
  @FlagField({ description: 'certain, whatever the untested meters give' }) decided: boolean;
}

export class BatchRow {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @WholeNumberField() quantity: number;
  @TextField() supplierCode: string;
  @TextField() supplierName: string;
  @TextField() modelCode: string;
  @TextField() modelName: string;
  @DayField() arrivedOn: string;
  @TextField({ optional: true }) contractNo: string | null;
  @TextField({ optional: true, description: 'the batch that it replaces' }) replacesBatchNo: string | null;
  @WholeNumberField({ optional: true, description: 'latest round of full verification' }) round: number | null;
  @ApiProperty({ type: BatchRound, nullable: true, description: 'how far the latest round is and what it says' })
  verification: BatchRound | null;
}

export class BatchHoldView {
  @TextField({ example: 'QP-2026-0001' }) no: string;
  @TextField({ max: 4000 }) reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) heldAt: Date;
}

export class BatchView extends BatchRow {
  @WholeNumberField({ description: 'meters taken in so far' }) received: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { qualified: 197, rejected: 3 },
    description: 'how many of the meters taken in are in which state',
  })
  meters: Record<string, number>;
  @TextListField({ description: 'the batches that replace its returned meters' }) replacedBy: string[];
  @ApiProperty({ enum: BATCH_STATES, isArray: true, description: 'states that the batch may take next' })
  allowed: readonly BatchState[];
  @ListField(() => BatchHoldView, { description: 'the quality problems that its meters are held for' })
  holds: BatchHoldView[];
  @WholeNumberField({ description: 'also the ETag' }) revision: number;
}

export class BatchPage {
  @ListField(() => BatchRow) items: BatchRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class BatchSummary {
  @WholeNumberField({ description: 'batches that fit the filter' }) total: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { arrived: 2, verification: 5 },
    description: 'how many of them are in which state; a state without any is left out',
  })
  states: Record<string, number>;
}
