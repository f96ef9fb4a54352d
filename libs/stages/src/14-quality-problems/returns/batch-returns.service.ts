import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '#stages/00-platform/audit';
import { BatchMoves } from '#stages/11-arrival';
import type { ReturnedBatch } from './returns.dto.js';

/** A batch goes back to the supplier with all its meters. */
@Injectable()
export class BatchReturns {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly audit: Audit,
  ) {}

  async return(actor: Actor, batchNo: string, reason: string): Promise<ReturnedBatch> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      const why = { kind: 'returned', actorId: actor.userId, reason };
      const { state } = await this.moves.moveBatch(manager, batch, 'returned', why);
      const returned = await this.moves.moveAllMeters(manager, batch, 'returned', why);
      const act = { action: 'batches.return', objectType: 'batch', objectId: batchNo, reason };
      await this.audit.write(manager, actor, { ...act, before: { state: batch.state }, after: { state, returned } });
      return { batchNo, state, returned };
    });
  }
}
