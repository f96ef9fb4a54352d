import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EscalationLevel } from '#rules/14-quality-problems';
import { Events } from '#stages/00-platform/events';
import { ProblemEvents } from './problem-events.repository.js';
import { ProblemNotices } from './problem-notices.service.js';
import type { LockedProblem, RaisedProblem } from './quality-problems.repository.js';

/** What is told of a problem that nobody took a step on: in its history, in that of its batch, and to people. */
@Injectable()
export class ProblemRecord {
  constructor(
    private readonly history: ProblemEvents,
    private readonly events: Events,
    private readonly notices: ProblemNotices,
  ) {}

  async raised(manager: EntityManager, raised: RaisedProblem, actorId: number | null): Promise<void> {
    const { id, batchId, ...problem } = raised;
    await this.history.write(manager, id, { kind: 'raised', actorId, to: 'open', details: problem });
    if (batchId !== null) {
      const event = { kind: 'quality-problem-raised', batchId, actorId, meters: null, details: problem };
      await this.events.write(manager, event);
    }
    await this.notices.raised(manager, raised, actorId);
  }

  /** It was `before`, and has gone up to `level`. */
  async escalated(
    manager: EntityManager,
    problem: LockedProblem,
    details: { before: number; level: EscalationLevel; dueOn: string },
  ): Promise<void> {
    await this.history.write(manager, problem.id, { kind: 'escalate', actorId: null, details });
    await this.notices.late(manager, problem, details.level);
  }
}
