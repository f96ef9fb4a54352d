import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkIfMatch } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import {
  afterStep,
  allowedSteps,
  goalOf,
  nextDueOn,
  nextProblemStates,
  type ProblemState,
  type ProblemStep,
} from '#rules/14-quality-problems';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import { ProblemEvents, QualityProblemsRepository, type LockedProblem, type ProblemChange } from '../problems/index.js';

/** What a step writes, and what its history tells. */
export interface StepOutcome {
  change?: ProblemChange;
  reason?: string;
  details?: object;
}

/** Which step somebody takes; `ifMatch` is what they saw before, unless the step adds something. */
export interface WantedStep {
  no: string;
  step: ProblemStep;
  ifMatch?: string;
}

/** Every change of a problem goes through here: by the table of transitions, with history and audit. */
@Injectable()
export class ProblemSteps {
  constructor(
    private readonly transaction: Transaction,
    private readonly problems: QualityProblemsRepository,
    private readonly history: ProblemEvents,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `transition-not-allowed` with `from`, `to`, `allowed` and `steps` */
  take(
    actor: AuditActor,
    wanted: WantedStep,
    work: (manager: EntityManager, problem: LockedProblem) => Promise<StepOutcome> | StepOutcome,
  ): Promise<void> {
    return this.transaction.run(async (manager) => {
      const problem = await this.problems.lock(manager, wanted.no);
      if (wanted.ifMatch !== undefined) checkIfMatch(wanted.ifMatch, problem.revision);
      const to = afterStep(problem.state, wanted.step);
      if (to === null) throw refused(problem, wanted.step);
      const outcome = await work(manager, problem);
      await this.write(manager, actor, { problem, step: wanted.step, to }, outcome);
    });
  }

  /** For a problem that the caller has locked; nothing is audited after it by another lock. */
  async write(
    manager: EntityManager,
    actor: AuditActor,
    { problem, step, to }: { problem: LockedProblem; step: ProblemStep; to: ProblemState },
    { change = {}, reason, details }: StepOutcome,
  ): Promise<void> {
    await this.problems.change(manager, problem.id, { ...change, state: to });
    const now = await this.problems.lock(manager, problem.no);
    await this.problems.setNextDue(manager, problem.id, nextDueOn(now));
    const told = details ?? change;
    const event = { kind: step, actorId: actor.userId, from: problem.state, to, details: told };
    await this.history.write(manager, problem.id, { ...event, ...(reason !== undefined && { reason }) });
    await this.audit.write(manager, actor, {
      ...{ action: `quality-problems.${step}`, objectType: 'quality-problem', objectId: problem.no },
      ...{ before: { state: problem.state }, after: { state: to, ...told } },
      ...(reason !== undefined && { reason }),
    });
  }
}

function refused({ no, state }: LockedProblem, step: ProblemStep): DomainError {
  const [allowed, steps] = [nextProblemStates(state), allowedSteps(state)];
  return new DomainError('transition-not-allowed', { what: no, from: state, to: goalOf(step), allowed, steps });
}
