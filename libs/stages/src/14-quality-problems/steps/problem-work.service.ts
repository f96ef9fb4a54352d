import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { mayClose, problemClassOf } from '#rules/14-quality-problems';
import { Holds } from '../holds/index.js';
import { ProblemNotices, ProblemReferences, type ProblemChange } from '../problems/index.js';
import { ProblemSteps } from './problem-steps.service.js';
import type { AnswerProblem, CloseProblem, Contain, EditProblem, Explain, Prevent } from './steps.dto.js';

/** Which problem, as it was seen. */
export interface SeenProblem {
  no: string;
  ifMatch: string;
}

/** The disciplines that are one text each, and the beginning and end of the work. */
@Injectable()
export class ProblemWork {
  constructor(
    private readonly steps: ProblemSteps,
    private readonly references: ProblemReferences,
    private readonly holds: Holds,
    private readonly notices: ProblemNotices,
  ) {}

  edit(actor: Actor, seen: SeenProblem, wanted: EditProblem): Promise<void> {
    return this.steps.take(actor, { ...seen, step: 'edit' }, async (manager, problem) => {
      const { owner, ...rest } = wanted;
      await this.checkClass(manager, wanted.class);
      const [dueOn, closeOn] = [rest.dueOn ?? problem.dueOn, rest.closeOn ?? problem.closeOn];
      if (dueOn !== null && closeOn !== null && closeOn < dueOn)
        throw new DomainError('closed-before-answer', { dueOn, closeOn });
      const change: ProblemChange = { ...rest };
      if (owner !== undefined) {
        const ownerId = await this.references.personId(manager, owner);
        if (ownerId !== problem.ownerId) await this.notices.given(manager, problem, { ownerId, dueOn }, actor.userId);
        change.ownerId = ownerId;
      }
      return { change, details: wanted };
    });
  }

  contain(actor: Actor, seen: SeenProblem, { containment, hold }: Contain): Promise<void> {
    return this.steps.take(actor, { ...seen, step: 'contain' }, async (manager, problem) => {
      if (hold !== undefined && !mayDo(actor.roles, 'quality-problems.hold')) {
        throw new DomainError('not-permitted', { action: 'quality-problems.hold' });
      }
      if (hold === true) await this.holds.hold(manager, actor, problem, containment);
      if (hold === false) await this.holds.release(manager, actor.userId, problem, containment);
      return { change: { containment }, details: { containment, ...(hold !== undefined && { hold }) } };
    });
  }

  explain(actor: Actor, seen: SeenProblem, change: Explain): Promise<void> {
    return this.steps.take(actor, { ...seen, step: 'explain' }, () => ({ change: { ...change } }));
  }

  prevent(actor: Actor, seen: SeenProblem, change: Prevent): Promise<void> {
    return this.steps.take(actor, { ...seen, step: 'prevent' }, () => ({ change: { ...change } }));
  }

  answer(actor: Actor, seen: SeenProblem, change: AnswerProblem): Promise<void> {
    refuseFuture(change.answeredOn);
    return this.steps.take(actor, { ...seen, step: 'answer' }, () => ({ change: { ...change } }));
  }

  /** Whatever is held for it is let go. */
  close(actor: Actor, seen: SeenProblem, { conclusion, reason }: CloseProblem): Promise<void> {
    return this.steps.take(actor, { ...seen, step: 'close' }, async (manager, problem) => {
      if (!mayClose(problem.effect?.verdict ?? null, reason ?? null)) {
        throw new DomainError('effect-not-shown', { no: problem.no, verdict: problem.effect?.verdict ?? null });
      }
      await this.holds.release(manager, actor.userId, problem, conclusion);
      const change = { conclusion, closedAt: clock.now(), escalation: 0 };
      return { change, details: { conclusion }, ...(reason !== undefined && { reason }) };
    });
  }

  reopen(actor: Actor, seen: SeenProblem, reason: string): Promise<void> {
    return this.steps.take(actor, { ...seen, step: 'reopen' }, () => ({
      ...{ change: { closedAt: null, conclusion: null, effect: null }, details: {}, reason },
    }));
  }

  private async checkClass(manager: EntityManager, wanted: number | undefined): Promise<void> {
    if (wanted === undefined) return;
    const classes = await this.references.classes(manager, clock.today());
    if (!problemClassOf(classes, wanted)) throw new DomainError('unknown-problem-class', { class: wanted });
  }
}

/** What has happened has happened by today. */
export function refuseFuture(day: string): void {
  const today = clock.today();
  if (day > today) throw new DomainError('day-in-future', { day, today });
}
