import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';
import { NOTICE_KINDS, type NoticeKind } from './notifications.repository.js';

export class NotificationQuery extends PageQuery {
  @ChoiceField(['true'], { optional: true, description: 'only those that nobody has read yet' }) unread?: string;
}

export class NotificationView {
  @WholeNumberField() id: number;
  @ChoiceField(NOTICE_KINDS) kind: NoticeKind;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what its text is made of' })
  params: Record<string, unknown>;
  @TextField({ optional: true, description: 'where in the console it leads' }) link: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}

export class NotificationPage {
  @ListField(() => NotificationView) items: NotificationView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class UnreadCount {
  @WholeNumberField() unread: number;
}

export class MarkRead {
  @WholeNumberField({ optional: true, min: 1, description: 'this one; all of them when left out' }) id?: number;
  @FlagField({ optional: true, description: 'false: unread again' }) read?: boolean;
}
