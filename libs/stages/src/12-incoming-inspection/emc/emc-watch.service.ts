import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { rolesThatMay } from '#rules/00-platform';
import { Events } from '#stages/00-platform/events';
import { Notifications } from '#stages/00-platform/notifications';
import { EmcRepository } from './emc.repository.js';

@Injectable()
export class EmcWatch {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: EmcRepository,
    private readonly events: Events,
    private readonly notifications: Notifications,
  ) {}

  /** Every test whose day has passed without a result is noted in the history of its batch, and told of, once. Gives how many. */
  look(): Promise<number> {
    return this.transaction.run(async (manager) => {
      const late = await this.repository.becomeOverdue(manager, clock.today());
      for (const { batchId, batchNo, dueOn } of late) {
        await this.events.write(manager, {
          ...{ kind: 'emc-overdue', batchId, actorId: null, meters: null, details: { dueOn } },
        });
        await this.notifications.tell(manager, {
          ...{ to: { roles: rolesThatMay('incoming-inspection.emc') }, kind: 'emc-late', params: { batchNo, dueOn } },
          link: `/batches/${encodeURIComponent(batchNo)}/emc`,
        });
      }
      return late.length;
    });
  }
}
