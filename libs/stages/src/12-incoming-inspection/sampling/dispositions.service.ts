import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { addDays, DomainError, type BatchState } from '#libs/rules';
import { Settings } from '#stages/00-platform/settings';
import { BatchMoves, notAllowed, type LockedBatch } from '#stages/11-arrival';
import { Rectifications } from '#stages/14-quality-problems';
import { type DisposeBatch, type InspectionAtHand, InspectionsRepository } from '../inspections/index.js';

/** A batch that its sample rejected, both locked. */
export interface RejectedBatch {
  batch: LockedBatch;
  inspection: InspectionAtHand;
}

/** What becomes of a rejected batch: back at once, or the supplier mends it by a day and marketing is told. */
@Injectable()
export class Dispositions {
  constructor(
    private readonly moves: BatchMoves,
    private readonly inspections: InspectionsRepository,
    private readonly rectifications: Rectifications,
    private readonly settings: Settings,
  ) {}

  async lock(manager: EntityManager, batchNo: string): Promise<RejectedBatch> {
    const batch = await this.moves.lock(manager, batchNo);
    if (batch.state !== 'sampling') throw notAllowed(batch, 'rectification');
    const inspection = await this.inspections.latest(manager, batch.id);
    if (inspection?.verdict !== 'rejected' || inspection.disposition !== null) {
      throw new DomainError('sample-not-rejected', { batchNo });
    }
    return { batch, inspection };
  }

  /** To be called before any audit entry of the transaction. */
  async apply(
    manager: EntityManager,
    actor: Actor,
    { batch, inspection }: RejectedBatch,
    { action, dueOn }: DisposeBatch,
  ): Promise<{ state: BatchState; dueOn: string | null }> {
    await this.inspections.dispose(manager, inspection.id, action, actor.userId);
    const why = { kind: 'sampling-disposed', actorId: actor.userId, details: { number: inspection.number, action } };
    switch (action) {
      case 'return': {
        const { state } = await this.moves.moveBatch(manager, batch, 'returned', why);
        await this.moves.moveAllMeters(manager, batch, 'returned', why);
        return { state, dueOn: null };
      }
      case 'rectify': {
        const due = await this.dueDay(manager, dueOn);
        const order = { inspection: inspection.number, dueOn: due };
        await this.rectifications.openAfterSampling(manager, actor, batch, order);
        const details = { ...why.details, dueOn: due };
        const { state } = await this.moves.moveBatch(manager, batch, 'rectification', { ...why, details });
        return { state, dueOn: due };
      }
    }
  }

  private async dueDay(manager: EntityManager, dueOn: string | undefined): Promise<string> {
    const today = clock.today();
    if (dueOn !== undefined && dueOn < today) throw new DomainError('due-day-past', { dueOn, today });
    const days = await this.settings.value<number>(manager, 'incoming-inspection.rectification-days', today);
    return dueOn ?? addDays(today, days);
  }
}
