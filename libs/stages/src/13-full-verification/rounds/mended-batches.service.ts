import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '#stages/00-platform/audit';
import { BatchMoves, notAllowed, type BatchView } from '#stages/11-arrival';
import { Rectifications, type MendedReport } from '#stages/14-quality-problems';
import { MendedReturns } from './mended-returns.service.js';
import type { RoundView } from './rounds.dto.js';

/** A batch that the supplier has mended comes back to where it failed: to sampling, or with all its meters to the next round. */
@Injectable()
export class MendedBatches {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly rectifications: Rectifications,
    private readonly returning: MendedReturns,
    private readonly audit: Audit,
  ) {}

  async takeBack(actor: Actor, batchNo: string, mended: MendedReport): Promise<RoundView | BatchView> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (batch.state !== 'rectification') throw notAllowed(batch, 'verification');
      const { dueOn, gate } = await this.rectifications.close(manager, actor, batch, mended);
      const why = { kind: 'rectification-done', actorId: actor.userId, details: { ...mended, dueOn } };
      const { view, after } = await this.returning.to(gate, manager, { batch, actor, why });
      const act = { action: 'rectification.report', objectType: 'batch', objectId: batchNo };
      await this.audit.write(manager, actor, {
        ...{ ...act, before: { state: batch.state, dueOn }, after: { ...mended, ...after } },
      });
      return view;
    });
  }
}
