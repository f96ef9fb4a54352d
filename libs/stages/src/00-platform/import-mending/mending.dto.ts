import { ApiProperty } from '@nestjs/swagger';
import { KindLayout } from '../file-recognition/index.js';
import { FlagField, ListField, ObjectField, TextField, WholeNumberField } from '#libs/http';

export class RecheckWish {
  @TextField({ optional: true, max: 40, description: 'what the file is, when it was taken for something else' })
  kind?: string;
}

export class CorrectCell {
  @WholeNumberField({ min: 1, description: 'the `number` of the row in the list of errors' }) row: number;
  @TextField({ max: 500, description: 'as it stands in the file' }) column: string;
  @TextField({ min: 0, max: 500 }) value: string;
  @FlagField({
    optional: true,
    description: 'wherever the same stands in this column and is refused for the same reason',
  })
  everywhere?: boolean;
}

export class CorrectedCells {
  @WholeNumberField({ description: 'cells that are read otherwise at the next check' }) cells: number;
}

export class CauseView {
  @TextField({ example: 'round-not-open' }) rule: string;
  @TextField({ optional: true }) column: string | null;
  @WholeNumberField({ description: 'rows in error because of it' }) rows: number;
  @WholeNumberField() firstRow: number;
  @TextField({ optional: true, description: 'what stands in all of their cells' }) value: string | null;
  @FlagField({ description: 'whether the same stands in all of them' }) sameValue: boolean;
  @ObjectField({ description: 'of its first row' }) params: object;
  @TextField() message: string;
  @TextField({ optional: true }) hint: string | null;
  @FlagField({ description: 'what it waited for is there now: check the file again' }) settled: boolean;
}

export class CauseList {
  @ListField(() => CauseView) items: CauseView[];
  @WholeNumberField({ description: 'cells mended since the file was last checked' }) mended: number;
}

export class Companion {
  @TextField() id: string;
  @TextField() kind: string;
  @TextField() fileName: string;
  @TextField() state: string;
  @WholeNumberField() rows: number;
  @WholeNumberField() errorRows: number;
  @WholeNumberField() changedRows: number;
  @WholeNumberField() meters: number;
}

export class CompanionList {
  @ListField(() => Companion, { description: 'pending files with the other half of the same tasks' })
  items: Companion[];
  @TextField({ optional: true, example: 'basicerr', description: 'the kind of the half that nobody has brought yet' })
  waitsFor: string | null;
}

export class LayoutQuery {
  @WholeNumberField({ optional: true, max: 29, description: 'which row is the header, counted from 0' })
  headerAt?: number;
}

export class FileLayout {
  @TextField() kind: string;
  @WholeNumberField() headerAt: number;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } }) rows: string[][];
  @ListField(() => KindLayout) kinds: KindLayout[];
}
