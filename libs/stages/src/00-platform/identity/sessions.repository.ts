import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import type { Role } from '#rules/00-platform';

/** Whose session it is. */
export interface SessionUser {
  userId: number;
  username: string;
  name: string;
  roles: Role[];
  staffCode: string | null;
}

/** A session as something that lasts has seen it. */
export interface HeldSession {
  token: string;
  roles: readonly Role[];
}

export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

/** How long this process may go without asking the database again: so long may a logout elsewhere take to be seen here. */
const rememberedMilliseconds = 2000;
const rememberedSessions = 10_000;

/** SQL for what a session is called: the beginning of its hash says nothing about its token. */
export const sessionId = (row: string): string => `left(encode(${row}.token_hash, 'hex'), 16)`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Signed-in sessions; a token is handed out once and only its SHA-256 is kept. */
@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, { user: SessionUser; until: number }>();
  private changes = 0;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly transaction: Transaction) {}

  /** Also sweeps away the user's sessions that are over. */
  async open(
    manager: EntityManager,
    userId: number,
    { ip, device, hours }: { ip: string | null; device: string | null; hours: number },
  ): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    await manager.query(`delete from sessions where user_id = $1 and expires_at <= now()`, [userId]);
    const [row] = await manager.query<[{ expiresAt: Date }]>(
      `insert into sessions (token_hash, user_id, expires_at, ip, device)
       values ($1, $2, now() + make_interval(hours => $3), $4, $5) returning expires_at as "expiresAt"`,
      [hashOf(token), userId, hours, ip, device],
    );
    return { token, expiresAt: row.expiresAt };
  }

  async find(token: string): Promise<SessionUser | null> {
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const known = this.remembered.get(key);
    if (known && known.until > Date.now()) return known.user;
    const { changes } = this;
    const [user] = await this.transaction.manager.query<SessionUser[]>(
      `select u.id as "userId", u.username, u.name, u.roles, u.staff_code as "staffCode"
       from sessions s join users u on u.id = s.user_id
       where s.token_hash = $1 and s.expires_at > now() and not u.disabled`,
      [hash],
    );
    if (!user) return null;
    // What was read before a logout or a change of rights is not remembered after it.
    if (changes === this.changes) this.remember(key, user);
    return user;
  }

  async close(manager: EntityManager, token: string): Promise<void> {
    await manager.query(`delete from sessions where token_hash = $1`, [hashOf(token)]);
  }

  /** All of a user's sessions, but for the one that asks. */
  async closeOthers(manager: EntityManager, userId: number, keep: string | null): Promise<void> {
    await manager.query(`delete from sessions where user_id = $1 and ($2::bytea is null or token_hash <> $2)`, [
      userId,
      keep === null ? null : hashOf(keep),
    ]);
  }

  /** One session by the beginning of its hash, or all of them; how many were open. */
  async end(manager: EntityManager, username: string, id: string | null): Promise<number> {
    const ended = await manager.query<unknown[]>(
      `with ended as (
         delete from sessions s using users u
         where u.id = s.user_id and u.username = $1 and s.expires_at > now()
           and ($2::text is null or ${sessionId('s')} = $2) returning 1)
       select 1 from ended`,
      [username, id],
    );
    return ended.length;
  }

  /** To be called once a logout or a change of anybody's rights is committed. */
  forget(): void {
    this.changes += 1;
    this.remembered.clear();
    for (const listener of this.listeners) listener();
  }

  /** Calls back after each logout and each change of anybody's rights in this process. */
  onForget(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Those of the sessions that hold and whose rights are as they were; asked of the database, whatever is remembered. */
  async holding(sessions: readonly HeldSession[]): Promise<Set<string>> {
    const asked = sessions.map(({ token, roles }) => ({ hash: hashOf(token).toString('hex'), roles }));
    const rows = await this.transaction.manager.query<{ hash: string }[]>(
      `select encode(s.token_hash, 'hex') as hash from jsonb_to_recordset($1) as asked(hash text, roles text[])
       join sessions s on s.token_hash = decode(asked.hash, 'hex') join users u on u.id = s.user_id
       where s.expires_at > now() and not u.disabled and u.roles = asked.roles`,
      [JSON.stringify(asked)],
    );
    const held = new Set(rows.map(({ hash }) => hash));
    return new Set(sessions.filter((_, at) => held.has(asked[at]?.hash ?? '')).map(({ token }) => token));
  }

  private remember(key: string, user: SessionUser): void {
    if (this.remembered.size >= rememberedSessions) this.remembered.clear();
    this.remembered.set(key, { user, until: Date.now() + rememberedMilliseconds });
  }
}
