import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { Events } from '#stages/00-platform/events';
import { HoldsRepository } from './holds.repository.js';

/** The problem for which a batch is held. */
interface HoldingProblem {
  id: number;
  no: string;
  batchId: number | null;
}

/** 封存: while a problem holds its batch, the meters of the batch stay in the store; see `BatchMoves`, which looks. */
@Injectable()
export class Holds {
  constructor(
    private readonly holds: HoldsRepository,
    private readonly events: Events,
  ) {}

  async hold(manager: EntityManager, actor: Actor, problem: HoldingProblem, reason: string): Promise<void> {
    if (problem.batchId === null) throw new DomainError('nothing-to-hold', { no: problem.no });
    const { batchId, id: problemId, no } = problem;
    const held = await this.holds.insert(manager, { batchId, problemId, reason, heldById: actor.userId });
    const event = { kind: 'batch-held', batchId, actorId: actor.userId, meters: null, reason, details: { no } };
    if (held) await this.events.write(manager, event);
  }

  async release(
    manager: EntityManager,
    actorId: number | null,
    problem: HoldingProblem,
    reason: string,
  ): Promise<void> {
    if (problem.batchId === null || !(await this.holds.release(manager, problem.id, reason))) return;
    const details = { no: problem.no };
    const event = { kind: 'batch-released', batchId: problem.batchId, actorId, meters: null, reason, details };
    await this.events.write(manager, event);
  }
}
