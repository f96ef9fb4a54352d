import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { shanghaiDay } from '#libs/rules';
import { raiseForLateRectification } from '#rules/14-quality-problems';
import { system } from '#stages/00-platform/audit';
import { QualityProblems } from '../problems/index.js';
import { RectificationsRepository } from '../rectifications/index.js';

@Injectable()
export class LateRectifications {
  constructor(
    private readonly transaction: Transaction,
    private readonly rectifications: RectificationsRepository,
    private readonly problems: QualityProblems,
  ) {}

  /** Every rectification whose day has passed undone becomes a quality problem, once. Gives the numbers raised. */
  find(): Promise<string[]> {
    return this.transaction.run(async (manager) => {
      const today = shanghaiDay(new Date());
      const undone = await this.rectifications.undone(manager);
      const decided = undone.map(({ batchId, ...rectification }) => ({
        batchId,
        decision: raiseForLateRectification({ ...rectification, doneOn: null }, today),
      }));
      return this.problems.raise(manager, system, decided);
    });
  }
}
