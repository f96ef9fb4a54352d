import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { decodeCursor, pageSize, toPage, type Page, type PageQuery } from '#libs/http';
import type { AuditEntryView, AuditQuery, HistoryEntryView } from './audit.dto.js';

/** The audit trail as it is searched, newest first. */
@Injectable()
export class AuditReadModel {
  constructor(private readonly transaction: Transaction) {}

  async page(query: AuditQuery): Promise<Page<AuditEntryView>> {
    const limit = pageSize(query);
    const [before = null] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<AuditEntryView[]>(
      `select id, at, actor, ip, request_id as "requestId", action, object_type as "objectType",
         object_id as "objectId", before, after, reason, hash
       from audit_entries
       where ($1::int is null or id < $1) and ($2::text is null or object_type = $2)
         and ($3::text is null or object_id = $3) and ($4::text is null or actor = $4)
         and ($5::text is null or action = $5)
         and ($9::text is null or request_id = $9)
         and ($6::date is null or at >= $6::date::timestamp at time zone 'Asia/Shanghai')
         and ($7::date is null or at < ($7::date + 1)::timestamp at time zone 'Asia/Shanghai')
       order by id desc limit $8`,
      [
        before,
        ...[query.objectType, query.objectId, query.actor, query.action, query.from, query.to].map((x) => x ?? null),
        limit + 1,
        query.requestId ?? null,
      ],
    );
    return toPage(rows, limit, (row) => [row.id]);
  }

  /** What was done to one thing, without where it was done from. */
  async history(objectType: string, objectId: string, query: PageQuery): Promise<Page<HistoryEntryView>> {
    const { items, nextCursor } = await this.page({ ...query, objectType, objectId });
    return {
      items: items.map(({ id, at, actor, action, before, after, reason }) => {
        return { id, at, actor, action, before, after, reason };
      }),
      nextCursor,
    };
  }
}
