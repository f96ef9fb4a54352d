import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { addDays } from '#libs/rules';
import { classOfRule, type ProblemDecision } from '#rules/14-quality-problems';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import { ProblemRecord } from './problem-record.service.js';
import { ProblemReferences } from './problem-references.read-model.js';
import { QualityProblemsRepository, type NewProblem, type RaisedProblem } from './quality-problems.repository.js';

/** What a rule says about a batch; answered by a day of its own, or within the days of its class. */
export interface DecidedProblem {
  batchId: number;
  decision: ProblemDecision;
  dueOn?: string;
}

/** Raises problems, whoever asks: numbers, deadlines, history. */
@Injectable()
export class QualityProblems {
  constructor(
    private readonly problems: QualityProblemsRepository,
    private readonly references: ProblemReferences,
    private readonly record: ProblemRecord,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises what the rules decided; once for a cause, however often it is called. To be called before any other audit entry of
   * the transaction, with the batches locked: problem numbers are handed out first.
   */
  async raise(manager: EntityManager, actor: AuditActor, decided: readonly DecidedProblem[]): Promise<string[]> {
    const today = clock.today();
    const wanted: NewProblem[] = [];
    for (const { batchId, decision, dueOn } of decided) {
      if (decision.kind === 'none') continue;
      const rule = classOfRule(await this.references.classes(manager, today), decision.rule);
      const answerBy = dueOn ?? addDays(today, rule.answerDays);
      const closeBy = addDays(today, rule.closeDays);
      wanted.push({
        ...{ batchId, supplierId: await this.references.supplierOfBatch(manager, batchId), class: rule.class },
        ...{ raisedBy: `rule:${decision.rule}`, cause: decision.cause, dueOn: answerBy },
        closeOn: closeBy < answerBy ? answerBy : closeBy,
      });
    }
    return wanted.length === 0 ? [] : (await this.write(manager, actor, wanted, today)).map(({ no }) => no);
  }

  /** With number, events and audit; see `raise` for when to call it. */
  async write(
    manager: EntityManager,
    actor: AuditActor,
    wanted: readonly NewProblem[],
    today: string,
  ): Promise<RaisedProblem[]> {
    const raised = await this.problems.insert(manager, wanted, today.slice(0, 4));
    for (const problem of raised) await this.record.raised(manager, problem, actor.userId);
    for (const { batchId, ...problem } of raised) {
      const act = { action: 'quality-problems.raise', objectType: 'quality-problem', objectId: problem.no };
      await this.audit.write(manager, actor, { ...act, after: { batchId, ...problem } });
    }
    return raised;
  }
}
