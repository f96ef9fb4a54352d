import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import type { RectificationGate } from '#rules/14-quality-problems';
import { BatchesReadModel, BatchMoves, type BatchView, type LockedBatch, type MoveReason } from '#stages/11-arrival';
import { RoundOpenings } from './openings.service.js';
import type { RoundView } from './rounds.dto.js';

export interface MendedAtHand {
  batch: LockedBatch;
  actor: Actor;
  why: MoveReason;
}

export interface Returned {
  view: RoundView | BatchView;
  after: { state: string; round?: number };
}

/** Where a mended batch goes on: the gate that it failed is still to be passed. */
@Injectable()
export class MendedReturns {
  constructor(
    private readonly moves: BatchMoves,
    private readonly openings: RoundOpenings,
    private readonly batches: BatchesReadModel,
  ) {}

  async to(gate: RectificationGate, manager: EntityManager, atHand: MendedAtHand): Promise<Returned> {
    const { batch, actor, why } = atHand;
    switch (gate) {
      case 'sampling': {
        const { state } = await this.moves.moveBatch(manager, batch, 'sampling', why);
        return { view: await this.batches.one(batch.batchNo, manager), after: { state } };
      }
      case 'full-verification': {
        const back = await this.moves.moveBatch(manager, batch, 'verification', why);
        await this.moves.moveMeters(manager, back, { from: 'rejected', to: 'in-store' }, why);
        const origin = { actorId: actor.userId, requestId: actor.requestId };
        const view = await this.openings.open(manager, back, origin);
        return { view, after: { state: back.state, round: view.round } };
      }
    }
  }
}
