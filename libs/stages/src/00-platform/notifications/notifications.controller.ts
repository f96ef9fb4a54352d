import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, SignedIn, type Actor, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import {
  MarkRead,
  NotificationPage,
  NotificationQuery,
  UnreadCount,
  type NotificationView,
} from './notifications.dto.js';
import { NotificationsReadModel } from './notifications.read-model.js';
import { Notifications } from './notifications.repository.js';

@ApiTags('Own account')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly notifications: Notifications,
    private readonly views: NotificationsReadModel,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: NotificationPage })
  list(@Caller() { userId }: Actor, @Query() query: NotificationQuery): Promise<Page<NotificationView>> {
    return this.views.page(userId, query);
  }

  @Get('unread')
  @SignedIn()
  @ApiOkResponse({ type: UnreadCount })
  async unread(@Caller() { userId }: Actor): Promise<UnreadCount> {
    return { unread: await this.views.unread(userId) };
  }

  @Post('read')
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadCount })
  async read(@Caller() { userId }: Actor, @Body() { id, read = true }: MarkRead): Promise<UnreadCount> {
    await this.transaction.run((manager) => this.notifications.markRead(manager, userId, id ?? null, read));
    return { unread: await this.views.unread(userId) };
  }
}
