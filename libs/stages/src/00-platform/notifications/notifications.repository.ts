import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '#rules/00-platform';

/** What people are told of; the console has the words for each. */
export const NOTICE_KINDS = [
  'export-ready',
  'job-failed',
  'batch-judged',
  'quality-problem-raised',
  'quality-problem-given',
  'quality-problem-late',
  'sample-judged',
  'emc-late',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whom, of what; whoever has one of the roles is told in person, so that each has read it or not. */
export interface Notice {
  to: { userId: number } | { roles: readonly Role[] };
  kind: NoticeKind;
  params: Record<string, unknown>;
  link: string | null;
}

@Injectable()
export class Notifications {
  /** In the transaction of the fact: nobody is told of what did not happen. Who did it need not be told. */
  async tell(manager: EntityManager, notice: Notice, but: number | null = null): Promise<void> {
    const { to, kind, params, link } = notice;
    const [userId, roles] = 'userId' in to ? [to.userId, null] : [null, to.roles];
    await manager.query(
      `insert into notifications (user_id, kind, params, link)
       select id, $3, $4, $5 from users
       where not disabled and (id = $1 or roles && $2::text[]) and id is distinct from $6 order by id`,
      [userId, roles, kind, JSON.stringify(params), link, but],
    );
  }

  async markRead(manager: EntityManager, userId: number, id: number | null, read: boolean): Promise<void> {
    await manager.query(
      `update notifications set read_at = case when $3 then now() end
       where user_id = $1 and ($2::int is null or id = $2) and (read_at is null) = $3`,
      [userId, id, read],
    );
  }
}
