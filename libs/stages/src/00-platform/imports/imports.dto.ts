import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, ListField, PageQuery, TextField, TextListField, WholeNumberField } from '#libs/http';

export const importStates = ['checking', 'ready', 'failed', 'committing', 'committed', 'undone', 'discarded'] as const;

export class ImportQuery extends PageQuery {
  @ChoiceField(importStates, { optional: true }) state?: string;
  @TextField({ optional: true, max: 40, example: 'basicerr' }) kind?: string;
  @ChoiceField(['with', 'without'], { optional: true, description: 'imports with rows in error, or without any' })
  rowErrors?: 'with' | 'without';
  @TextField({ optional: true, max: 100, description: 'a part of the name of the file' }) fileName?: string;
  @ChoiceField(['mine', 'all'], { optional: true, description: 'all unless told' }) of?: 'mine' | 'all';
}

export class ImportSummary {
  @WholeNumberField({ description: 'imports that fit the filter' }) total: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { ready: 2, failed: 1 },
    description: 'how many of them are in which state; a state without any is left out',
  })
  states: Record<string, number>;
  @WholeNumberField({ description: 'checked, with rows in error, and not yet committed' }) readyWithErrors: number;
}

export class CommitWish {
  @ChoiceField(['all-or-nothing', 'good-rows']) mode: 'all-or-nothing' | 'good-rows';
  @TextField({ optional: true, max: 500, description: 'needed when recorded values change' }) reason?: string;
  @TextListField({
    optional: true,
    max: 20,
    description: 'other imports that belong to it: all are committed, or none',
  })
  together?: string[];
}

export class UndoWish {
  @TextField({ max: 500 }) reason: string;
}

export class ImportErrorsQuery extends PageQuery {
  @ChoiceField(['json', 'csv'], { optional: true, description: 'csv: all bad rows of the file with a reason column' })
  format?: string;
}

export class ImportStarted {
  @TextField() id: string;
}

export class FileFault {
  @TextField({ example: 'column-missing' }) code: string;
  @TextField() message: string;
  @TextField({ optional: true, description: 'what to do about it' }) hint: string | null;
  @TextField({ optional: true }) column: string | null;
}

export class FileNotice extends FileFault {
  @WholeNumberField({ description: 'rows that it is about' }) rows: number;
}

export class ImportJob {
  @TextField() id: string;
  @TextField() state: string;
  @WholeNumberField({ description: 'rows so far' }) progress: number;
  @WholeNumberField({ optional: true, description: 'rows in all, estimated until known' }) total: number | null;
}

export class RecognisedColumn {
  @TextField({ example: 'BAR_CODE' }) column: string;
  @TextField({ example: '资产编号', description: 'as it stands in the file' }) title: string;
}

export class RecognisedFile {
  @TextField({ optional: true, example: 'csv' }) format: string | null;
  @TextField({ optional: true, example: 'gb18030' }) encoding: string | null;
  @ApiProperty({ type: [String] }) header: string[];
  @ListField(() => RecognisedColumn) columns: RecognisedColumn[];
  @TextField({ optional: true, description: 'the saved mapping that was found for it' }) profile: string | null;
}

export class ImportContents {
  @TextListField({ description: 'as the file names them, or those that its meters are of' }) batches: string[];
  @TextListField() rigs: string[];
  @TextListField() tasks: string[];
  @WholeNumberField({ description: 'different meters' }) meters: number;
  @DayField({ optional: true, description: 'first day of verification' }) firstDay: string | null;
  @DayField({ optional: true }) lastDay: string | null;
}

export class ImportView {
  @TextField() id: string;
  @TextField({ example: 'basicerr', description: '`unknown` when neither said nor recognised' }) kind: string;
  @ChoiceField(importStates) state: string;
  @TextField() fileName: string;
  @WholeNumberField() rows: number;
  @WholeNumberField() newRows: number;
  @WholeNumberField() duplicateRows: number;
  @WholeNumberField() changedRows: number;
  @WholeNumberField() errorRows: number;
  @ListField(() => FileFault) structuralErrors: FileFault[];
  @ListField(() => FileNotice) notices: FileNotice[];
  @ApiProperty({ type: RecognisedFile, nullable: true }) recognised: RecognisedFile | null;
  @ApiProperty({ type: ImportContents, nullable: true, description: 'what people know the file by' })
  contents: ImportContents | null;
  @ApiProperty({
    type: FileFault,
    nullable: true,
    description: 'why it was not committed when that was last asked for',
  })
  refusal: FileFault | null;
  @TextField({ optional: true }) mode: string | null;
  @TextField({ optional: true }) reason: string | null;
  @TextField({ optional: true }) undoReason: string | null;
  @TextField({ optional: true, description: 'who handed it over' }) createdBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) committedAt: Date | null;
  @ApiProperty({ type: ImportJob, nullable: true }) job: ImportJob | null;
}

export class ImportPage {
  @ListField(() => ImportView) items: ImportView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class RowErrorView {
  @WholeNumberField({ description: 'as a spreadsheet numbers the rows of the file' }) row: number;
  @TextField({ optional: true, description: 'name of the sheet, where several were read' }) sheet: string | null;
  @WholeNumberField({ description: 'what a correction names the row by, on whatever sheet' }) number: number;
  @TextField({ optional: true, description: 'as it stands in the file' }) column: string | null;
  @TextField({ optional: true }) value: string | null;
  @TextField({ example: 'wrong-check-digit' }) rule: string;
  @TextField() message: string;
  @TextField({ optional: true, description: 'what to do about it' }) hint: string | null;
  @TextField({ optional: true, description: 'what is read instead at the next check' }) corrected: string | null;
  @TextField({ optional: true, description: 'what the file has, when the value is a correction already' })
  captured: string | null;
}

export class RowErrorPage {
  @ListField(() => RowErrorView) items: RowErrorView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
