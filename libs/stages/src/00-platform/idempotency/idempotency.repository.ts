import { Injectable } from '@nestjs/common';
import { storableJson, Transaction } from '#libs/persistence';

/** Whose key, and what it was sent with. */
export interface RepeatableRequest {
  userId: number;
  key: string;
  fingerprint: string;
}

export interface KeptAnswer {
  /** What was in a body that only its handler read; null when there was none, or it was refused unread. */
  received: string | null;
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
    const received = receivedIn(row.fingerprint, fingerprint);
    if (received === undefined) return { kind: 'other-body' };
    if (row.status === null) return { kind: 'running' };
    return { kind: 'answered', received, status: row.status, answer: row.answer, headers: row.headers ?? {} };
  }

  /** A sign that the handler is alive. */
  async renew({ userId, key }: RepeatableRequest): Promise<void> {
    await this.transaction.manager.query(
      `update idempotency_keys set created_at = now() where user_id = $1 and key = $2 and status is null`,
      [userId, key],
    );
  }

  async keep({ userId, key, fingerprint }: RepeatableRequest, kept: KeptAnswer): Promise<void> {
    const { received, status, answer, headers } = kept;
    const whole = received === null ? fingerprint : `${fingerprint} ${received}`;
    await this.transaction.manager.query(
      `update idempotency_keys set fingerprint = $6, status = $3, answer = $4, headers = $5 where user_id = $1 and key = $2`,
      [userId, key, status, storableJson(answer), storableJson(headers), whole],
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

/** Behind the fingerprint that a key was claimed with; undefined when it was another. */
function receivedIn(whole: string, fingerprint: string): string | null | undefined {
  if (whole === fingerprint) return null;
  return whole.startsWith(`${fingerprint} `) ? whole.slice(fingerprint.length + 1) : undefined;
}
