import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Events, type MeterSet } from '#stages/00-platform/events';
import {
  DomainError,
  leavesHeldStore,
  mayBatchMove,
  mayMeterMove,
  METER_STATES,
  nextBatchStates,
  type BatchState,
  type MeterState,
} from '#libs/rules';
import { BatchesRepository, type LockedBatch } from './batches.repository.js';

/** Why a state changes: what the event will say beside from and to. */
export interface MoveReason {
  kind: string;
  actorId: number | null;
  reason?: string | null;
  details?: unknown;
}

/** The only way to change the state of a batch, or of a set of its meters: along the tables of transitions, each with its event. */
@Injectable()
export class BatchMoves {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly events: Events,
  ) {}

  lock(manager: EntityManager, batchNo: string): Promise<LockedBatch> {
    return this.batches.lock(manager, batchNo);
  }

  /** What happened to the batch, or to these of its meters, without changing a state. */
  note(manager: EntityManager, batch: LockedBatch, what: MoveReason, meters: MeterSet | null = null): Promise<void> {
    return this.events.write(manager, { ...what, batchId: batch.id, meters });
  }

  /** @throws DomainError `transition-not-allowed` with `from`, `to` and `allowed` */
  async moveBatch(manager: EntityManager, batch: LockedBatch, to: BatchState, why: MoveReason): Promise<LockedBatch> {
    if (!mayBatchMove(batch.state, to)) throw notAllowed(batch, to);
    await this.batches.setState(manager, batch.id, to);
    await this.events.write(manager, { ...why, batchId: batch.id, from: batch.state, to, meters: null });
    return { ...batch, state: to, revision: batch.revision + 1 };
  }

  /**
   * Moves every meter of the batch that stands in `from`, or those of them in this set: one statement, one event.
   * @returns how many moved
   * @throws DomainError `batch-held` when they would leave the store while a quality problem holds the batch
   */
  async moveMeters(
    manager: EntityManager,
    batch: LockedBatch,
    move: { from: MeterState; to: MeterState; meters?: MeterSet },
    why: MoveReason,
  ): Promise<number> {
    const { from, to } = move;
    if (!mayMeterMove(from, to)) throw new Error(`no meter may go from ${from} to ${to}`);
    if (leavesHeldStore(to)) await this.refuseHeld(manager, batch);
    const { meters, count } = await this.batches.moveMeters(manager, { batchId: batch.id, ...move });
    await this.events.write(manager, { ...why, batchId: batch.id, from, to, meters });
    return count;
  }

  /** Meters of a held batch go to nobody. @throws DomainError `batch-held` */
  async refuseHeld(manager: EntityManager, batch: Pick<LockedBatch, 'id' | 'batchNo'>): Promise<void> {
    const no = await this.batches.heldFor(manager, batch.id);
    if (no !== null) throw new DomainError('batch-held', { batchNo: batch.batchNo, no });
  }

  /** Moves every meter of the batch that may become `to`; one event for each state that some of them leave. */
  async moveAllMeters(manager: EntityManager, batch: LockedBatch, to: MeterState, why: MoveReason): Promise<number> {
    let moved = 0;
    for (const from of METER_STATES.filter((state) => mayMeterMove(state, to))) {
      moved += await this.moveMeters(manager, batch, { from, to }, why);
    }
    return moved;
  }
}

/** That a batch cannot become `to` from where it is, and what it could become. */
export function notAllowed(batch: Pick<LockedBatch, 'batchNo' | 'state'>, to: string): DomainError {
  const allowed = nextBatchStates(batch.state);
  return new DomainError('transition-not-allowed', { what: batch.batchNo, from: batch.state, to, allowed });
}
