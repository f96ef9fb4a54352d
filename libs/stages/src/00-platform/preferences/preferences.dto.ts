import { ApiProperty } from '@nestjs/swagger';
import { ObjectField, TextField, WholeNumberField } from '#libs/http';

export class PreferenceKey {
  @TextField({ max: 60, pattern: /^[a-z0-9][a-z0-9.-]*$/, example: 'columns.batches' }) key: string;
}

export class PutPreference {
  @ObjectField({ description: 'at most 16 kB' }) value: Record<string, unknown>;
}

export class PreferenceView {
  @TextField() key: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'null: nothing kept yet' })
  value: Record<string, unknown> | null;
  @WholeNumberField({ description: 'also the ETag; 0 while nothing is kept' }) revision: number;
}
