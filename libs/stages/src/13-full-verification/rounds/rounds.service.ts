import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { mayPassToVerification } from '#libs/rules';
import { Audit } from '#stages/00-platform/audit';
import { BatchesReadModel, BatchMoves, notAllowed, type BatchView } from '#stages/11-arrival';
import { RoundOpenings } from './openings.service.js';
import type { RoundView } from './rounds.dto.js';

@Injectable()
export class RoundsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly openings: RoundOpenings,
    private readonly batches: BatchesReadModel,
    private readonly audit: Audit,
  ) {}

  /** The metrology lead's exception: straight to verification, whatever steps before it are left out. */
  async passToVerification(actor: Actor, batchNo: string, reason: string): Promise<BatchView> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (!mayPassToVerification(batch.state)) throw notAllowed(batch, 'verification');
      const why = { kind: 'passed-to-verification', actorId: actor.userId, reason };
      const passed = await this.moves.moveBatch(manager, batch, 'verification', why);
      await this.moves.moveMeters(manager, passed, { from: 'arrived', to: 'in-store' }, why);
      const act = { action: 'batches.pass-to-verification', objectType: 'batch', objectId: batchNo, reason };
      const [before, after] = [{ state: batch.state }, { state: passed.state }];
      await this.audit.write(manager, actor, { ...act, before, after });
      return this.batches.one(batchNo, manager);
    });
  }

  async open(actor: Actor, batchNo: string): Promise<RoundView> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      const view = await this.openings.open(manager, batch, origin);
      const act = { action: 'verification.open-round', objectType: 'batch', objectId: batchNo };
      await this.audit.write(manager, actor, { ...act, after: { round: view.round, quantity: view.quantity } });
      return view;
    });
  }
}
