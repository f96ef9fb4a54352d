import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, ListField, TextField, WholeNumberField } from '#libs/http';
import { MEDIA_TYPES, type MediaType } from './media-type.js';

const sha256 = /^[0-9a-f]{64}$/;

export class StoredContentView {
  @TextField({ pattern: sha256 }) sha256: string;
  @ChoiceField(MEDIA_TYPES) mediaType: MediaType;
  @WholeNumberField() bytes: number;
}

export class AttachFile {
  @TextField({ pattern: sha256, max: 64, description: 'of a content that was handed over' }) sha256: string;
  @TextField({ max: 120, description: 'what the file is called' }) name: string;
}

export class AttachedFileView extends StoredContentView {
  @TextField() name: string;
  @TextField({ optional: true }) linkedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) linkedAt: Date;
}

export class AttachedFileList {
  @ListField(() => AttachedFileView) items: AttachedFileView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
