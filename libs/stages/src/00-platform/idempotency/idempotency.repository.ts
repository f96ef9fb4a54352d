import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';

/** Whose key, and what it was sent with. */
export interface RepeatableRequest {
  userId: number;
  key: string;
  fingerprint: string;
}

export interface KeptAnswer {
  status: number;
  answer: unknown;
  headers: Record<string, string>;
}

export type Claim =
  { kind: 'mine' } | { kind: 'running' } | { kind: 'other-body' } | ({ kind: 'answered' } & KeptAnswer);

interface KeyRow {
  fingerprint: string;
  status: number | null;
  answer: unknown;
  headers: Record<string, string> | null;
}

/** Keys and first answers; written outside of the use case's transaction, so that others see a key at once. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly transaction: Transaction) {}

  /** One caller gets the key; a key whose handler gave no sign for a minute is taken over. */
  async claim({ userId, key, fingerprint }: RepeatableRequest): Promise<Claim> {
    const claimed = await this.transaction.manager.query<unknown[]>(
      `insert into idempotency_keys as k (user_id, key, fingerprint) values ($1, $2, $3)
       on conflict (user_id, key) do update set created_at = now()
       where k.status is null and k.fingerprint = $3 and k.created_at < now() - interval '1 minute' returning 1`,
      [userId, key, fingerprint],
    );
    if (claimed.length > 0) return { kind: 'mine' };
    const [row] = await this.transaction.manager.query<KeyRow[]>(
      `select fingerprint, status, answer, headers from idempotency_keys where user_id = $1 and key = $2`,
      [userId, key],
    );
    if (!row) return { kind: 'running' };
    if (row.fingerprint !== fingerprint) return { kind: 'other-body' };
    if (row.status === null) return { kind: 'running' };
    return { kind: 'answered', status: row.status, answer: row.answer, headers: row.headers ?? {} };
  }

  /** A sign that the handler is alive. */
  async renew({ userId, key }: RepeatableRequest): Promise<void> {
    await this.transaction.manager.query(
      `update idempotency_keys set created_at = now() where user_id = $1 and key = $2 and status is null`,
      [userId, key],
    );
  }

  async keep({ userId, key }: RepeatableRequest, { status, answer, headers }: KeptAnswer): Promise<void> {
    await this.transaction.manager.query(
      `update idempotency_keys set status = $3, answer = $4, headers = $5 where user_id = $1 and key = $2`,
      [userId, key, status, JSON.stringify(answer ?? null), JSON.stringify(headers)],
    );
  }

  async forget({ userId, key }: RepeatableRequest): Promise<void> {
    await this.transaction.manager.query(
      `delete from idempotency_keys where user_id = $1 and key = $2 and status is null`,
      [userId, key],
    );
  }

  /** Nobody repeats a request after a week. */
  async sweep(): Promise<void> {
    await this.transaction.manager.query(`delete from idempotency_keys where created_at < now() - interval '7 days'`);
  }
}
