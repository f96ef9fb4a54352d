import { ApiProperty } from '@nestjs/swagger';
import { FlagField, ListField, TextField, WholeNumberField } from '#libs/http';

export class OpenSessionView {
  @TextField({ description: 'what it is called; says nothing about its token' }) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: Date;
  @TextField({ optional: true }) ip: string | null;
  @TextField({ optional: true, max: 300, description: 'what the browser or program calls itself' })
  device: string | null;
  @FlagField({ description: 'the one that asks' }) current: boolean;
}

export class OpenSessionList {
  @ListField(() => OpenSessionView) items: OpenSessionView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class EndedSessions {
  @WholeNumberField() ended: number;
}
