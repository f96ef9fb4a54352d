import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';
import { catalogue } from '#libs/queues';

const states = ['waiting', 'active', 'delayed', 'completed', 'failed'];

export class JobQuery extends PageQuery {
  @ChoiceField(states, { optional: true }) state?: string;
  @TextField({ optional: true, example: 'imports.check' }) kind?: string;
  @ChoiceField(['mine', 'all'], {
    optional: true,
    description: 'all unless told, for those who may see them; else mine',
  })
  of?: 'mine' | 'all';
}

/** What a job is about. */
export class JobSubject {
  @ChoiceField(['import', 'batch', 'export', 'period']) kind: 'import' | 'batch' | 'export' | 'period';
  @TextField({ description: 'the id of the import, the number of the batch, or the months' }) id: string;
  @TextField({ description: 'as people call it' }) name: string;
}

export class JobFailureView {
  @TextField() item: string;
  @TextField() reason: string;
}

export class JobView {
  @TextField() id: string;
  @ChoiceField(Object.keys(catalogue)) kind: string;
  @ChoiceField(states) state: string;
  @WholeNumberField() progress: number;
  @WholeNumberField({ optional: true }) total: number | null;
  @TextField({ optional: true, description: 'who asked for it; nobody: the product itself' }) owner: string | null;
  @ApiProperty({ type: JobSubject, nullable: true }) subject: JobSubject | null;
  @WholeNumberField({ description: 'how often it was tried' }) attempts: number;
  @ListField(() => JobFailureView) failures: JobFailureView[];
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
}

export class JobPage {
  @ListField(() => JobView) items: JobView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
