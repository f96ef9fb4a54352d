import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { Jobs, type JobOrigin } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { BatchMoves, notAllowed, type LockedBatch } from '#stages/11-arrival';
import type { RoundView } from './rounds.dto.js';
import { RoundsReadModel } from './rounds.read-model.js';
import { RoundsRepository } from './rounds.repository.js';

/** Opens rounds: of a batch that has come to verification for the first time, or after it was mended. */
@Injectable()
export class RoundOpenings {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly views: RoundsReadModel,
    private readonly moves: BatchMoves,
    private readonly jobs: Jobs,
  ) {}

  /** The batch is locked. Meters that came after the batch had passed to verification go into the store now. */
  async open(manager: EntityManager, batch: LockedBatch, origin: JobOrigin): Promise<RoundView> {
    if (batch.state !== 'verification') throw notAllowed(batch, 'full-verification');
    const open = await this.rounds.openRound(manager, batch.id);
    if (open) throw new DomainError('round-already-open', { batchNo: batch.batchNo, round: open.round });
    const { actorId } = origin;
    await this.moves.moveMeters(manager, batch, { from: 'arrived', to: 'in-store' }, { kind: 'round-opened', actorId });
    const today = clock.today();
    const round = await this.rounds.insert(manager, { batchId: batch.id, openedOn: today, openedById: actorId });
    if (!round) throw new DomainError('no-meters', { batchNo: batch.batchNo });
    const details = { round: round.round, quantity: round.quantity };
    await this.moves.note(manager, batch, { kind: 'round-opened', actorId, details });
    await this.jobs.ask(
      manager,
      'indicators.compute',
      { key: String(batch.id), payload: { batchId: batch.id } },
      origin,
    );
    return this.views.view(batch.batchNo, round.round, manager);
  }
}
