import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { shanghaiDay } from '#libs/rules';
import { Events } from '#stages/00-platform/events';
import { EmcRepository } from './emc.repository.js';

@Injectable()
export class EmcWatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: EmcRepository,
    private readonly events: Events,
  ) {}

  /** Every test whose day has passed without a result is noted in the history of its batch, once. Gives how many. */
  look(): Promise<number> {
    return this.transaction.run(async (manager) => {
      const late = await this.repository.becomeOverdue(manager, shanghaiDay(new Date()));
      for (const { batchId, dueOn } of late) {
        await this.events.write(manager, {
          ...{ kind: 'emc-overdue', batchId, actorId: null, meters: null, details: { dueOn } },
        });
      }
      return late.length;
    });
  }
}
