import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { sessionId } from '../identity/index.js';
import type { OpenSessionView } from './open-sessions.dto.js';

/** Sessions that are not over, latest first; they are few, so there is one page. */
@Injectable()
export class OpenSessions {
  constructor(private readonly transaction: Transaction) {}

  of(username: string, token: string | null): Promise<OpenSessionView[]> {
    const hash = token === null ? null : createHash('sha256').update(token).digest();
    return this.transaction.manager.query<OpenSessionView[]>(
      `select ${sessionId('s')} as id, s.created_at as "createdAt", s.expires_at as "expiresAt", s.ip, s.device,
         coalesce(s.token_hash = $2::bytea, false) as current
       from sessions s join users u on u.id = s.user_id
       where u.username = $1 and s.expires_at > now() order by s.created_at desc limit 1000`,
      [username, hash],
    );
  }
}
