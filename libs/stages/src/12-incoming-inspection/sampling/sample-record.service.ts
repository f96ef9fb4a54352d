import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Jobs } from '#libs/queues';
import { rolesThatMay } from '#rules/00-platform';
import type { SampleVerdict } from '#rules/12-incoming-inspection';
import type { AuditActor } from '#stages/00-platform/audit';
import { Notifications } from '#stages/00-platform/notifications';
import type { LockedBatch } from '#stages/11-arrival';
import { GateRecord, type GateFact } from '../gates/index.js';

/** What happened to a sample: the record of the gate, and the indicators that count samples are asked for again. */
@Injectable()
export class SampleRecord {
  constructor(
    private readonly record: GateRecord,
    private readonly jobs: Jobs,
    private readonly notifications: Notifications,
  ) {}

  async write(manager: EntityManager, actor: AuditActor, batch: LockedBatch, fact: GateFact): Promise<void> {
    await this.record.write(manager, actor, batch, fact);
    const work = { key: String(batch.id), payload: { batchId: batch.id } };
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    await this.jobs.ask(manager, 'indicators.compute', work, origin);
  }

  /** Whoever goes on from here: those who open rounds of an accepted batch, those who decide on a rejected one. */
  async tell(manager: EntityManager, actor: AuditActor, batch: LockedBatch, verdict: SampleVerdict): Promise<void> {
    const { batchNo } = batch;
    const roles = rolesThatMay(verdict === 'accepted' ? 'verification.open-round' : 'incoming-inspection.dispose');
    const link = `/batches/${encodeURIComponent(batchNo)}${verdict === 'accepted' ? '' : '/sampling'}`;
    const notice = { to: { roles }, kind: 'sample-judged' as const, params: { batchNo, verdict }, link };
    await this.notifications.tell(manager, notice, actor.userId);
  }
}
