import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a person did with the own card of a period. */
export interface OwnSteps {
  seenOn: string | null;
  comment: string | null;
  commentedAt: Date | null;
}

@Injectable()
export class OwnCardsRepository {
  /** By staff code. */
  async steps(manager: EntityManager, period: string): Promise<Map<string, OwnSteps>> {
    const rows = await manager.query<(OwnSteps & { code: string })[]>(
      `select u.staff_code as code, min(v.day)::text as "seenOn", c.text as comment, c.written_at as "commentedAt"
       from users u
       left join verifier_card_views v on v.period = $1 and v.verifier_id = u.id and v.viewer_id = u.id
       left join verifier_comments c on c.period = $1 and c.verifier_id = u.id
       where v.day is not null or c.text is not null group by u.staff_code, c.text, c.written_at`,
      [period],
    );
    return new Map(rows.map(({ code, seenOn, comment, commentedAt }) => [code, { seenOn, comment, commentedAt }]));
  }

  /** Gives whether it is the first look of this person on this day. */
  async looked(manager: EntityManager, look: { period: string; code: string; viewerId: number; day: string }) {
    const rows = await manager.query<unknown[]>(
      `insert into verifier_card_views (period, verifier_id, viewer_id, day)
       select $1, id, $3, $4 from users where staff_code = $2 on conflict do nothing returning 1`,
      [look.period, look.code, look.viewerId, look.day],
    );
    return rows.length > 0;
  }

  async comment(manager: EntityManager, said: { period: string; verifierId: number; text: string; at: Date }) {
    await manager.query(
      `insert into verifier_comments (period, verifier_id, text, written_at) values ($1, $2, $3, $4)
       on conflict (period, verifier_id) do update set text = excluded.text, written_at = excluded.written_at`,
      [said.period, said.verifierId, said.text, said.at],
    );
  }
}
