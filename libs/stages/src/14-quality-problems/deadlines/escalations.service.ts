import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { shanghaiDay } from '#libs/rules';
import { escalationOf } from '#rules/14-quality-problems';
import { Audit, system } from '#stages/00-platform/audit';
import { Settings } from '#stages/00-platform/settings';
import { ProblemEvents, QualityProblemsRepository } from '../problems/index.js';

@Injectable()
export class Escalations {
  constructor(
    private readonly transaction: Transaction,
    private readonly problems: QualityProblemsRepository,
    private readonly history: ProblemEvents,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** Every problem whose day has passed goes up: to marketing, after the days of the setting to the leader; each level once. */
  raise(): Promise<void> {
    return this.transaction.run(async (manager) => {
      const today = shanghaiDay(new Date());
      const days = await this.settings.value<number>(manager, 'quality-problems.escalate-days', today);
      const overdue = await this.problems.lockOverdue(manager, today);
      const risen = overdue
        .map((problem) => ({ ...problem, level: escalationOf(problem.nextDueOn, today, days) }))
        .filter(({ level, escalation }) => level > escalation);
      for (const { id, state, escalation: before, level, nextDueOn } of risen) {
        await this.problems.change(manager, id, { state, escalation: level });
        const details = { before, level, dueOn: nextDueOn };
        await this.history.write(manager, id, { kind: 'escalate', actorId: null, details });
      }
      for (const { no, escalation: before, level } of risen) {
        const act = { action: 'quality-problems.escalate', objectType: 'quality-problem', objectId: no };
        await this.audit.write(manager, system, { ...act, before: { level: before }, after: { level } });
      }
    });
  }
}
