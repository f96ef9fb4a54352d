import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';

const states = ['waiting', 'active', 'delayed', 'completed', 'failed'];

export class JobQuery extends PageQuery {
  @ChoiceField(states, { optional: true }) state?: string;
  @TextField({ optional: true, example: 'imports.check' }) kind?: string;
}

export class JobFailureView {
  @TextField() item: string;
  @TextField() reason: string;
}

export class JobView {
  @TextField() id: string;
  @TextField({ example: 'imports.check' }) kind: string;
  @ChoiceField(states) state: string;
  @WholeNumberField() progress: number;
  @WholeNumberField({ optional: true }) total: number | null;
  @ListField(() => JobFailureView) failures: JobFailureView[];
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
}

export class JobPage {
  @ListField(() => JobView) items: JobView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
