import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, ListField, TextField, WholeNumberField } from '#libs/http';
import { BATCH_STATES, type BatchState } from '#libs/rules';
import { GATE_STATES, GATES, type Gate, type GateState } from '#rules/12-incoming-inspection';

export class GateView {
  @ChoiceField(GATES) gate: Gate;
  @ChoiceField(GATE_STATES) state: GateState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when it was decided' })
  at: Date | null;
  @TextField({ optional: true, description: 'who decided' }) by: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'figures and numbers of the gate, e.g. `reportNo`, `inspected`, `failed`, `dueOn`',
  })
  facts: Record<string, unknown>;
}

export class PassException {
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField({ optional: true }) by: string | null;
  @TextField({ optional: true }) reason: string | null;
  @ChoiceField(BATCH_STATES, { description: 'where the batch stood' }) from: BatchState;
}

export class GatePathView {
  @TextField() batchNo: string;
  @ChoiceField(BATCH_STATES) state: BatchState;
  @ListField(() => GateView, { description: 'in order' }) gates: GateView[];
  @ApiProperty({ type: PassException, nullable: true, description: 'that the lead passed it on past open gates' })
  exception: PassException | null;
}

export class GateException extends PassException {
  @TextField() batchNo: string;
  @TextField() supplierName: string;
}

export class GateExceptionPage {
  @WholeNumberField({ description: 'of all time' }) count: number;
  @ListField(() => GateException) items: GateException[];
  @TextField({ optional: true }) nextCursor: string | null;
}
