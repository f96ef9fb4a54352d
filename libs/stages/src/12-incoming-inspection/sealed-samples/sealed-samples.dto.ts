import { ApiProperty } from '@nestjs/swagger';
import { ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';
import { ComponentItem } from './component.dto.js';

export class CreateSealedSample {
  @TextField({ max: 40 }) modelCode: string;
  @TextField({ optional: true, max: 80, description: 'left out: for every contract that has no list of its own' })
  contractNo?: string;
  @ListField(() => ComponentItem, { min: 1, max: 500 }) components: ComponentItem[];
}

export class ChangeSealedSample {
  @ListField(() => ComponentItem, { min: 1, max: 500 }) components: ComponentItem[];
  @TextField({ max: 500 }) reason: string;
}

export class SealedSampleQuery extends PageQuery {
  @TextField({ optional: true, max: 40 }) modelCode?: string;
}

export class SealedSampleRow {
  @TextField({ description: 'uuid' }) id: string;
  @TextField() modelCode: string;
  @TextField() modelName: string;
  @TextField({ optional: true, description: 'null: for every contract that has no list of its own' })
  contractNo: string | null;
  @WholeNumberField({ description: 'components on the list' }) items: number;
  @WholeNumberField({ description: 'also the ETag' }) revision: number;
  @ApiProperty({ type: String, format: 'date-time' }) writtenAt: Date;
  @TextField({ optional: true }) writtenBy: string | null;
}

export class SealedSampleVersionView {
  @WholeNumberField() version: number;
  @ListField(() => ComponentItem) components: ComponentItem[];
  @TextField({ optional: true, description: 'why it was changed' }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) writtenAt: Date;
  @TextField({ optional: true }) writtenBy: string | null;
}

export class SealedSampleView extends SealedSampleRow {
  @ListField(() => ComponentItem) components: ComponentItem[];
  @ListField(() => SealedSampleVersionView, { description: 'latest first; the first is in force' })
  versions: SealedSampleVersionView[];
}

export class SealedSamplePage {
  @ListField(() => SealedSampleRow) items: SealedSampleRow[];
  @TextField({ optional: true }) nextCursor: string | null;
}
