import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { afterStep, type ProblemRule, type ProblemStep, type RectificationGate } from '#rules/14-quality-problems';
import type { AuditActor } from '#stages/00-platform/audit';
import { QualityProblemsRepository, type LockedProblem } from '../problems/index.js';
import { ProblemSteps, type StepOutcome } from '../steps/index.js';

/** What a verdict is raised by, at each gate. */
const rulesOf: Record<RectificationGate, readonly ProblemRule[]> = {
  sampling: ['sample-rejected', 'sample-rejected-again'],
  'full-verification': ['hidden-defect', 'round-failed-again'],
};

/** A rectification is the work on a quality problem: what happens to it is written on the problem's page, too. */
@Injectable()
export class RectificationProblems {
  constructor(
    private readonly problems: QualityProblemsRepository,
    private readonly steps: ProblemSteps,
  ) {}

  /** Of a locked batch, those that the verdict of a round raised; before any audit entry of the transaction. */
  lock(
    manager: EntityManager,
    batchId: number,
    { gate, round }: { gate: RectificationGate; round: number },
  ): Promise<LockedProblem[]> {
    return this.problems.lockOfBatch(
      manager,
      batchId,
      rulesOf[gate].map((rule) => `${rule}/${round}`),
    );
  }

  /** Of a locked batch, what the first round found. */
  lockFirst(manager: EntityManager, batchId: number): Promise<LockedProblem[]> {
    return this.problems.lockOfBatch(manager, batchId, ['hidden-defect/1']);
  }

  async take(
    manager: EntityManager,
    actor: AuditActor,
    locked: readonly LockedProblem[],
    { step, ...outcome }: StepOutcome & { step: ProblemStep },
  ): Promise<void> {
    for (const problem of locked) {
      const to = afterStep(problem.state, step);
      if (to !== null) await this.steps.write(manager, actor, { problem, step, to }, outcome);
    }
  }
}
