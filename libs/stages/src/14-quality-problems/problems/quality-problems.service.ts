import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, shanghaiDay } from '#libs/rules';
import type { ProblemDecision } from '#rules/14-quality-problems';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import { Events } from '#stages/00-platform/events';
import { Settings } from '#stages/00-platform/settings';
import { QualityProblemsRepository } from './quality-problems.repository.js';

/** What a rule says about a batch. */
export interface DecidedProblem {
  batchId: number;
  decision: ProblemDecision;
}

@Injectable()
export class QualityProblems {
  constructor(
    private readonly problems: QualityProblemsRepository,
    private readonly settings: Settings,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises what the rules decided; once for a cause, however often it is called. To be called before any other audit entry of
   * the transaction: problem numbers are handed out first.
   */
  async raise(manager: EntityManager, actor: AuditActor, decided: readonly DecidedProblem[]): Promise<string[]> {
    const wanted = decided.flatMap(({ batchId, decision }) =>
      decision.kind === 'raise' ? [{ batchId, ...decision, raisedBy: `rule:${decision.rule}` }] : [],
    );
    if (wanted.length === 0) return [];
    const today = shanghaiDay(new Date());
    const days = await this.settings.value<number>(manager, 'quality-problems.answer-days', today);
    const raised = await this.problems.insert(manager, wanted, {
      year: today.slice(0, 4),
      dueOn: addDays(today, days),
    });
    for (const { batchId, ...problem } of raised) {
      const event = { kind: 'quality-problem-raised', batchId, actorId: actor.userId, meters: null, details: problem };
      await this.events.write(manager, event);
      const act = { action: 'quality-problems.raise', objectType: 'quality-problem', objectId: problem.no };
      await this.audit.write(manager, actor, { ...act, after: { batchId, ...problem } });
    }
    return raised.map(({ no }) => no);
  }
}
