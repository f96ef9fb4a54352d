import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
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
      const today = clock.today();
      const undone = await this.rectifications.undone(manager);
      const decided = undone.map(({ batchId, ...rectification }) => ({
        batchId,
        decision: raiseForLateRectification({ ...rectification, doneOn: null }, today),
      }));
      return this.problems.raise(manager, system, decided);
    });
  }
}
