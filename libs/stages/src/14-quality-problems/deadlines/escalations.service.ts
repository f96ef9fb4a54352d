import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { escalationOf } from '#rules/14-quality-problems';
import { Audit, system } from '#stages/00-platform/audit';
import { Settings } from '#stages/00-platform/settings';
import { ProblemRecord, QualityProblemsRepository } from '../problems/index.js';

@Injectable()
export class Escalations {
  constructor(
    private readonly transaction: Transaction,
    private readonly problems: QualityProblemsRepository,
    private readonly record: ProblemRecord,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** Every problem whose day has passed goes up: to marketing, after the days of the setting to the leader; each level once. */
  raise(): Promise<void> {
    return this.transaction.run(async (manager) => {
      const today = clock.today();
      const days = await this.settings.value<number>(manager, 'quality-problems.escalate-days', today);
      const overdue = await this.problems.lockOverdue(manager, today);
      const risen = overdue
        .map((problem) => ({ ...problem, level: escalationOf(problem.nextDueOn, today, days) }))
        .filter(({ level, escalation }) => level > escalation);
      for (const problem of risen) {
        const { id, state, escalation: before, level, nextDueOn } = problem;
        await this.problems.change(manager, id, { state, escalation: level });
        await this.record.escalated(manager, problem, { before, level, dueOn: nextDueOn });
      }
      for (const { no, escalation: before, level } of risen) {
        const act = { action: 'quality-problems.escalate', objectType: 'quality-problem', objectId: no };
        await this.audit.write(manager, system, { ...act, before: { level: before }, after: { level } });
      }
    });
  }
}
