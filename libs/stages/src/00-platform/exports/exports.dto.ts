import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, ListField, ObjectField, PageQuery, TextField, TextListField, WholeNumberField } from '#libs/http';
import { EXPORT_FORMATS, type ExportFormat } from '../row-files/index.js';

export class CreateExport {
  @TextField({ max: 40, example: 'meters' }) list: string;
  @ObjectField({
    optional: true,
    description: 'the query of that list, as its own address takes it; all when left out',
  })
  query?: Record<string, unknown>;
  @TextListField({ optional: true, min: 1, max: 1000, description: 'keys of the rows that were chosen' })
  selected?: string[];
  @TextListField({
    optional: true,
    min: 1,
    max: 100,
    description: 'keys of the columns in their order; all unless told',
  })
  columns?: string[];
  @ChoiceField(EXPORT_FORMATS) format: ExportFormat;
}

export class ExportView {
  @TextField() id: string;
  @TextField({ example: 'meters' }) list: string;
  @TextField({ description: 'the list as people call it' }) title: string;
  @ObjectField({ description: 'which rows were asked for' }) query: Record<string, unknown>;
  @WholeNumberField({ optional: true, description: 'rows that were chosen by hand' }) selected: number | null;
  @ChoiceField(EXPORT_FORMATS) format: ExportFormat;
  @ChoiceField(['running', 'ready', 'failed', 'expired']) state: 'running' | 'ready' | 'failed' | 'expired';
  @TextField() fileName: string;
  @WholeNumberField({ optional: true, description: 'rows in the file' }) rows: number | null;
  @WholeNumberField({ optional: true, max: Number.MAX_SAFE_INTEGER }) bytes: number | null;
  @TextField() jobId: string;
  @WholeNumberField({ description: 'rows so far' }) progress: number;
  @WholeNumberField({ optional: true }) total: number | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'until then it can be fetched' })
  expiresAt: Date | null;
}

export class ExportQuery extends PageQuery {}

export class ExportPage {
  @ListField(() => ExportView) items: ExportView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
