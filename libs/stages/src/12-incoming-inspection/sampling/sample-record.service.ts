import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Jobs } from '#libs/queues';
import type { LockedBatch } from '#stages/11-arrival';
import { GateRecord, type GateFact } from '../gates/index.js';

/** What happened to a sample: the record of the gate, and the indicators that count samples are asked for again. */
@Injectable()
export class SampleRecord {
  constructor(
    private readonly record: GateRecord,
    private readonly jobs: Jobs,
  ) {}

  async write(manager: EntityManager, actor: Actor, batch: LockedBatch, fact: GateFact): Promise<void> {
    await this.record.write(manager, actor, batch, fact);
    const work = { key: String(batch.id), payload: { batchId: batch.id } };
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    await this.jobs.ask(manager, 'indicators.compute', work, origin);
  }
}
