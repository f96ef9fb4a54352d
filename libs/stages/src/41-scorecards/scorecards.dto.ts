import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '#libs/http';

export class EmptyScorecardList {
  @ApiProperty({ type: 'array', items: { type: 'object' }, maxItems: 0 }) items: never[];
  @TextField({ optional: true }) nextCursor: string | null;
}
