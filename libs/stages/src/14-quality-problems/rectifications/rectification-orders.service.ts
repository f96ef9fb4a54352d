import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '#stages/00-platform/audit';
import { BatchMoves, notAllowed } from '#stages/11-arrival';
import type { RectificationView } from './rectifications.dto.js';
import { RectificationsRepository } from './rectifications.repository.js';
import { Rectifications } from './rectifications.service.js';

/** A person sets another day by which the supplier has mended a batch. */
@Injectable()
export class RectificationOrders {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly rectifications: Rectifications,
    private readonly repository: RectificationsRepository,
    private readonly audit: Audit,
  ) {}

  async order(actor: Actor, batchNo: string, dueOn: string): Promise<RectificationView> {
    const today = clock.today();
    if (dueOn < today) throw new DomainError('due-day-past', { dueOn, today });
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (batch.state !== 'rectification') throw notAllowed(batch, 'rectification');
      const open = await this.rectifications.ofBatch(manager, batch);
      await this.repository.setDue(manager, open.id, dueOn, actor.userId);
      await this.rectifications.postponed(manager, actor, batch, { ...open, dueOn });
      const details = { round: open.round, before: open.dueOn, dueOn };
      await this.moves.note(manager, batch, { kind: 'rectification-ordered', actorId: actor.userId, details });
      const act = { action: 'rectification.order', objectType: 'batch', objectId: batchNo };
      await this.audit.write(manager, actor, { ...act, before: { dueOn: open.dueOn }, after: { dueOn } });
      return { batchNo, round: open.round, dueOn, doneOn: null, report: null, orderedAt: open.orderedAt };
    });
  }
}
