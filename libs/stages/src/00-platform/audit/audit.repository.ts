import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chainLock, chainStart, entryHash } from './entry-text.js';

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

/** The audit trail: each entry is chained by hash to the one before it, and numbered without gaps. */
@Injectable()
export class Audit {
  /** To be called last in a transaction: from here to the commit no other transaction can add an entry. */
  async write(manager: EntityManager, actor: AuditActor, act: AuditedAct): Promise<void> {
    // A statement of its own: the next one must see the entry of whoever held the lock before.
    await manager.query(`select pg_advisory_xact_lock($1)`, [chainLock]);
    await manager.query(
      `with last as (
         select id, hash from audit_entries order by id desc limit 1),
       entry as materialized (
         select coalesce((select id from last), 0) + 1 as id, coalesce((select hash from last), $11) as previous_hash,
           clock_timestamp() as at, $1::int as actor_id, $2::text as actor, $3::text as ip, $4::text as request_id,
           $5::text as action, $6::text as object_type, $7::text as object_id,
           $8::jsonb as before, $9::jsonb as after, $10::text as reason)
       insert into audit_entries (id, at, actor_id, actor, ip, request_id, action, object_type, object_id,
         before, after, reason, previous_hash, hash)
       select id, at, actor_id, actor, ip, request_id, action, object_type, object_id,
         before, after, reason, previous_hash, ${entryHash('entry.previous_hash', 'entry')} from entry`,
      [
        ...[actor.userId, actor.username, actor.ip, actor.requestId],
        ...[act.action, act.objectType, act.objectId, json(act.before), json(act.after), act.reason ?? null],
        chainStart,
      ],
    );
  }
}

/** No value is no value, not the JSON word null. */
const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
