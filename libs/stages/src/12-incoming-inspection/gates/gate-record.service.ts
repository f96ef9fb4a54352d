import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import { Events, type MeterSet } from '#stages/00-platform/events';
import type { LockedBatch } from '#stages/11-arrival';

export interface GateFact {
  /** Of the event. */
  kind: string;
  /** Of the audit entry. */
  action: string;
  /** Whose life file tells of it, too. */
  meters?: MeterSet;
  details?: unknown;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/** What happened at a gate: the event of the batch, that of its meters, and the audit entry. To be written last. */
@Injectable()
export class GateRecord {
  constructor(
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async write(manager: EntityManager, actor: AuditActor, batch: LockedBatch, fact: GateFact): Promise<void> {
    const { kind, action, meters, details, before, after, reason = null } = fact;
    const event = { kind, batchId: batch.id, actorId: actor.userId, reason, details };
    await this.events.write(manager, { ...event, meters: null });
    if (meters !== undefined) await this.events.write(manager, { ...event, meters });
    const act = { action, objectType: 'batch', objectId: batch.batchNo, reason };
    await this.audit.write(manager, actor, { ...act, before, after });
  }
}
