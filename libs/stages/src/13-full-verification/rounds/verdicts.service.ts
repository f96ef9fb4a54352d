import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Jobs } from '#libs/queues';
import { DomainError } from '#libs/rules';
import type { BatchCounts, BatchJudgement, BatchSettings } from '#rules/13-full-verification';
import { RoleNotices } from '#stages/00-platform/notifications';
import { BatchMoves, notAllowed, type LockedBatch } from '#stages/11-arrival';
import { Rectifications } from '#stages/14-quality-problems';
import { RoundsRepository, type OpenRound } from './rounds.repository.js';

/** A batch and its open round, both locked for judging. */
export interface RoundAtHand {
  batch: LockedBatch;
  round: OpenRound;
}

/** What a round was found to be, and by whom. */
export interface RoundVerdict {
  counts: BatchCounts;
  judgement: BatchJudgement;
  /** What it was judged by, kept with it. */
  limits: BatchSettings;
  untestedReason: string | null;
}

/** What a verdict does: it closes the round, and moves the batch and its meters on. */
@Injectable()
export class Verdicts {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly moves: BatchMoves,
    private readonly rectifications: Rectifications,
    private readonly jobs: Jobs,
    private readonly notices: RoleNotices,
  ) {}

  /** Whoever comes second finds the round judged. */
  async lock(manager: EntityManager, batchNo: string): Promise<RoundAtHand> {
    const batch = await this.moves.lock(manager, batchNo);
    if (batch.state !== 'verification') throw notAllowed(batch, 'accepted');
    const round = await this.rounds.openRound(manager, batch.id);
    if (!round) throw new DomainError('round-not-open', { batchNo });
    return { batch, round };
  }

  async apply(manager: EntityManager, actor: Actor, atHand: RoundAtHand, verdict: RoundVerdict): Promise<void> {
    const { batch, round } = atHand;
    const { counts, judgement, untestedReason } = verdict;
    const { userId, requestId } = actor;
    await this.rounds.settle(manager, round.id, verdict, userId);
    const { tested, passed } = counts;
    const details = { round: round.round, tested, passed, ...judgement };
    const why = { kind: 'judged', actorId: userId, reason: untestedReason, details };
    switch (judgement.verdict) {
      case 'accepted':
        await this.rectifications.accepted(manager, actor, batch, { round: round.round, tested, passed });
        await this.accept(manager, atHand, tested, why);
        break;
      case 'hidden-defect':
        await this.sendToMend(manager, actor, atHand, why);
        break;
    }
    await this.notices.tell(
      manager,
      'batch-judged',
      {
        kind: 'batch-judged',
        params: { batchNo: batch.batchNo, round: round.round, verdict: judgement.verdict },
        link: `/batches/${encodeURIComponent(batch.batchNo)}`,
      },
      userId,
    );
    const work = { key: String(batch.id), payload: { batchId: batch.id } };
    await this.jobs.ask(manager, 'indicators.compute', work, { actorId: userId, requestId });
  }

  /** Good meters to the finished store, which are all that is left when every one was tested; untested ones stay where they are. */
  private async accept(manager: EntityManager, { batch, round }: RoundAtHand, tested: number, why: Why): Promise<void> {
    const accepted = await this.moves.moveBatch(manager, batch, 'accepted', why);
    await this.reject(manager, { batch: accepted, round }, why);
    const passed = tested < round.quantity && {
      meters: await this.rounds.metersWith(manager, batch.id, round.round, 'pass'),
    };
    await this.moves.moveMeters(manager, accepted, { from: 'in-store', to: 'qualified', ...passed }, why);
  }

  /** Good meters wait in the store for the next round, with all the others. */
  private async sendToMend(
    manager: EntityManager,
    actor: Actor,
    { batch, round }: RoundAtHand,
    why: Why,
  ): Promise<void> {
    const dueOn = await this.rectifications.open(manager, actor, batch, round.round);
    const details = { ...why.details, dueOn };
    const sent = await this.moves.moveBatch(manager, batch, 'rectification', { ...why, details });
    await this.reject(manager, { batch: sent, round }, why);
  }

  private async reject(manager: EntityManager, { batch, round }: RoundAtHand, why: Why): Promise<void> {
    const failed = await this.rounds.metersWith(manager, batch.id, round.round, 'fail');
    await this.moves.moveMeters(manager, batch, { from: 'in-store', to: 'rejected', meters: failed }, why);
  }
}

interface Why {
  kind: string;
  actorId: number;
  reason: string | null;
  details: Record<string, unknown>;
}
