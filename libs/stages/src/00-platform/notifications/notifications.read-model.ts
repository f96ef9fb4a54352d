import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import type { NotificationQuery, NotificationView } from './notifications.dto.js';

@Injectable()
export class NotificationsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Latest first. */
  async page(userId: number, query: NotificationQuery): Promise<Page<NotificationView>> {
    const limit = pageSize(query);
    const conditions = new Conditions()
      .add('user_id = ?', userId)
      .add('(read_at is null) = ?', query.unread === 'true' ? true : null)
      .after('id', decodeCursor(query.cursor), 'desc');
    const rows = await this.transaction.manager.query<NotificationView[]>(
      `select id, kind, params, link, created_at as "createdAt", read_at as "readAt" from notifications
       ${conditions.where} order by id desc limit ${limit + 1}`,
      conditions.parameters,
    );
    return toPage(rows, limit, (row) => [row.id]);
  }

  async unread(userId: number): Promise<number> {
    const [row] = await this.transaction.manager.query<[{ unread: number }]>(
      `select count(*)::int as unread from notifications where user_id = $1 and read_at is null`,
      [userId],
    );
    return row.unread;
  }
}
