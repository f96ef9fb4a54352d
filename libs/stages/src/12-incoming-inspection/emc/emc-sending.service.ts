import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { meterSetOf } from '#stages/00-platform/events';
import { notAllowed, type LockedBatch } from '#stages/11-arrival';
import { GateRecord } from '../gates/index.js';
import { EmcSamples } from './emc-samples.service.js';
import type { SendEmcSamples } from './emc.dto.js';
import { EmcRepository } from './emc.repository.js';

/** Samples on their way to the institute. */
@Injectable()
export class EmcSending {
  constructor(
    private readonly samples: EmcSamples,
    private readonly repository: EmcRepository,
    private readonly record: GateRecord,
  ) {}

  /** The batch is locked. */
  async send(manager: EntityManager, actor: Actor, batch: LockedBatch, wanted: SendEmcSamples): Promise<void> {
    if (batch.state !== 'emc') throw notAllowed(batch, 'sampling');
    if (await this.repository.sent(manager, batch.id)) {
      throw new DomainError('emc-samples-sent', { batchNo: batch.batchNo });
    }
    const { institute, letterNo = null, sentOn } = wanted;
    const dueOn = wanted.dueOn ?? (await this.samples.dueDay(manager, sentOn));
    const { ids, drawId, seed } = await this.samples.pick(manager, batch, wanted, actor.userId);
    await this.repository.send(manager, {
      ...{ batchId: batch.id, institute, letterNo, sentOn, dueOn, samples: ids, drawId, sentById: actor.userId },
    });
    const details = { institute, letterNo, sentOn, dueOn, samples: ids.length, drawId };
    await this.record.write(manager, actor, batch, {
      ...{ kind: 'emc-samples-sent', action: 'emc-test.send', details },
      ...{ meters: meterSetOf(ids), after: { ...details, seed, ids } },
    });
  }
}
