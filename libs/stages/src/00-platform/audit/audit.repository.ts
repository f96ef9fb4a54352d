import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditKeys, chainStart } from '../audit-proof/index.js';
import { chainLock, entryText } from './entry-text.js';

/** Who did it: a caller, or the product itself. */
export interface AuditActor {
  userId: number | null;
  username: string;
  ip: string | null;
  requestId: string | null;
}

/** What jobs and commands sign with. */
export const system: AuditActor = { userId: null, username: 'system', ip: null, requestId: null };

export interface AuditedAct {
  action: string;
  objectType: string;
  objectId: string;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/** The audit trail: each entry is chained to the one before it by a hash with a key, and numbered without gaps. */
@Injectable()
export class Audit {
  constructor(private readonly keys: AuditKeys) {}

  /** To be called last in a transaction: from here to the commit no other transaction can add an entry. */
  async write(manager: EntityManager, actor: AuditActor, act: AuditedAct): Promise<void> {
    // A statement of its own: the next one must see the entry of whoever held the lock before.
    await manager.query(`select pg_advisory_xact_lock($1)`, [chainLock]);
    const given = [
      ...[actor.userId, actor.username, actor.ip, actor.requestId],
      ...[act.action, act.objectType, act.objectId, json(act.before), json(act.after), act.reason ?? null],
    ];
    // The database spells the entry, as it will when it is checked; the key that signs it stays here.
    const [next] = await manager.query<[Unsigned]>(
      `with last as (
         select id, hash from audit_entries order by id desc limit 1),
       entry as materialized (
         select coalesce((select id from last), 0) + 1 as id, coalesce((select hash from last), $11) as previous_hash,
           clock_timestamp() as at, ${values})
       select id, previous_hash as "previousHash", at::text as at, ${entryText('entry')} as text from entry`,
      [...given, chainStart],
    );
    const { keyId, hash } = this.keys.sign(next.previousHash + next.text);
    await manager.query(
      `insert into audit_entries (id, at, previous_hash, key_id, hash, actor_id, actor, ip, request_id, action,
         object_type, object_id, before, after, reason)
       select $11::int, $12::timestamptz, $13, $14, $15, ${values}`,
      [...given, next.id, next.at, next.previousHash, keyId, hash],
    );
  }
}

interface Unsigned {
  id: number;
  previousHash: string;
  at: string;
  text: string;
}

const values = `$1::int as actor_id, $2::text as actor, $3::text as ip, $4::text as request_id, $5::text as action,
  $6::text as object_type, $7::text as object_id, $8::jsonb as before, $9::jsonb as after, $10::text as reason`;

/** No value is no value, not the JSON word null. */
const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
