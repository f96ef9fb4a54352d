import { ApiProperty } from '@nestjs/swagger';
import { ListField, TextField, WholeNumberField } from '#libs/http';

export class EventView {
  @WholeNumberField() id: number;
  @TextField({ description: 'what happened, e.g. passed-to-verification' }) kind: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @TextField({ optional: true, description: 'who; null for the product itself' }) actor: string | null;
  @TextField({ optional: true }) from: string | null;
  @TextField({ optional: true }) to: string | null;
  @TextField({ optional: true }) place: string | null;
  @TextField({ optional: true }) reason: string | null;
  @WholeNumberField({ optional: true, description: 'meters it happened to; null for the batch itself' })
  meters: number | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) details: unknown;
}

export class EventPage {
  @ListField(() => EventView) items: EventView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
