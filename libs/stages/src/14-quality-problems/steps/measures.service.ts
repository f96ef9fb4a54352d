import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { ProblemNotices, ProblemReferences } from '../problems/index.js';
import { MeasuresRepository } from './measures.repository.js';
import { refuseFuture } from './problem-work.service.js';
import { ProblemSteps } from './problem-steps.service.js';
import type { PlanMeasure, ReportMeasure } from './steps.dto.js';

/** What is done about a problem, by whom, by when. */
@Injectable()
export class Measures {
  constructor(
    private readonly steps: ProblemSteps,
    private readonly measures: MeasuresRepository,
    private readonly references: ProblemReferences,
    private readonly notices: ProblemNotices,
  ) {}

  plan(actor: Actor, no: string, wanted: PlanMeasure): Promise<void> {
    return this.steps.take(actor, { no, step: 'plan' }, async (manager, problem) => {
      const ownerId = await this.references.personId(manager, wanted.owner);
      const { what, dueOn } = wanted;
      const ordinal = await this.measures.insert(manager, { problemId: problem.id, what, ownerId, dueOn });
      await this.notices.given(manager, problem, { ownerId, dueOn, what }, actor.userId);
      return { details: { ordinal, ...wanted } };
    });
  }

  /** Its owner, or whoever works on problems. */
  report(actor: Actor, no: string, ordinal: number, done: ReportMeasure): Promise<void> {
    refuseFuture(done.doneOn);
    return this.steps.take(actor, { no, step: 'report' }, async (manager, problem) => {
      const measure = await this.measures.one(manager, problem.id, ordinal);
      if (measure.ownerId !== actor.userId && !mayDo(actor.roles, 'quality-problems.work')) {
        throw new DomainError('not-permitted', { action: 'quality-problems.work' });
      }
      if (measure.doneOn !== null) throw new DomainError('measure-done', { ordinal, doneOn: measure.doneOn });
      await this.measures.setDone(manager, problem.id, { ordinal, ...done });
      return { details: { ordinal, ...done } };
    });
  }
}
