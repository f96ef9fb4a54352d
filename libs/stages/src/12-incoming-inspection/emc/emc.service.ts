import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { BatchMoves, type LockedBatch } from '#stages/11-arrival';
import { EmcResults } from './emc-results.service.js';
import { EmcSending } from './emc-sending.service.js';
import type { EmcView, RecordEmcTest, SendEmcSamples } from './emc.dto.js';
import { EmcReadModel } from './emc.read-model.js';

@Injectable()
export class EmcTests {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly sending: EmcSending,
    private readonly results: EmcResults,
    private readonly views: EmcReadModel,
  ) {}

  send(actor: Actor, batchNo: string, wanted: SendEmcSamples): Promise<EmcView> {
    return this.withBatch(batchNo, (manager, batch) => this.sending.send(manager, actor, batch, wanted));
  }

  settle(actor: Actor, batchNo: string, wanted: RecordEmcTest): Promise<EmcView> {
    return this.withBatch(batchNo, (manager, batch) => this.results.take(manager, actor, batch, wanted));
  }

  private withBatch(
    batchNo: string,
    work: (manager: EntityManager, batch: LockedBatch) => Promise<void>,
  ): Promise<EmcView> {
    return this.transaction.run(async (manager) => {
      await work(manager, await this.moves.lock(manager, batchNo));
      return this.views.view(batchNo, manager);
    });
  }
}
