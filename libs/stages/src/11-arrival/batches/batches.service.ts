import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '#stages/00-platform/audit';
import { Events } from '#stages/00-platform/events';
import type { BatchView, CreateBatch } from './batches.dto.js';
import { BatchesReadModel } from './batches.read-model.js';
import { BatchesRepository } from './batches.repository.js';

@Injectable()
export class BatchesService {
  constructor(
    private readonly transaction: Transaction,
    private readonly batches: BatchesRepository,
    private readonly views: BatchesReadModel,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async create(actor: Actor, wanted: CreateBatch): Promise<BatchView> {
    return this.transaction.run(async (manager) => {
      const references = await this.batches.references(manager, wanted);
      const batch = await this.batches.insert(manager, wanted, references);
      if (!batch) throw new DomainError('already-exists', { what: 'batch', id: wanted.batchNo });
      const { replacesBatchNo, quantity } = wanted;
      const event = { kind: 'batch-arrived', batchId: batch.id, to: batch.state, actorId: actor.userId, meters: null };
      const details = replacesBatchNo === undefined ? null : { replacesBatchNo };
      await this.events.write(manager, { ...event, details });
      if (references.replacesBatchId !== null) {
        const batchId = references.replacesBatchId;
        const replaced = { kind: 'replacement-arrived', batchId, actorId: actor.userId, meters: null };
        await this.events.write(manager, { ...replaced, details: { batchNo: batch.batchNo, quantity } });
      }
      const act = { action: 'batches.create', objectType: 'batch', objectId: batch.batchNo, after: wanted };
      await this.audit.write(manager, actor, act);
      return this.views.one(batch.batchNo, manager);
    });
  }
}
