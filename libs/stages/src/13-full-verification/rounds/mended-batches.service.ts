import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '#stages/00-platform/audit';
import { BatchMoves, notAllowed } from '#stages/11-arrival';
import { Rectifications, type MendedReport } from '#stages/14-quality-problems';
import { RoundOpenings } from './openings.service.js';
import type { RoundView } from './rounds.dto.js';

/** A batch that the supplier has mended comes back to verification: all its meters again, in the next round. */
@Injectable()
export class MendedBatches {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly rectifications: Rectifications,
    private readonly openings: RoundOpenings,
    private readonly audit: Audit,
  ) {}

  async takeBack(actor: Actor, batchNo: string, mended: MendedReport): Promise<RoundView> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (batch.state !== 'rectification') throw notAllowed(batch, 'verification');
      const { dueOn } = await this.rectifications.close(manager, actor, batch, mended);
      const why = { kind: 'rectification-done', actorId: actor.userId, details: { ...mended, dueOn } };
      const back = await this.moves.moveBatch(manager, batch, 'verification', why);
      await this.moves.moveMeters(manager, back, { from: 'rejected', to: 'in-store' }, why);
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      const view = await this.openings.open(manager, back, origin);
      const act = { action: 'rectification.report', objectType: 'batch', objectId: batchNo };
      const after = { state: back.state, ...mended, round: view.round };
      await this.audit.write(manager, actor, { ...act, before: { state: batch.state, dueOn }, after });
      return view;
    });
  }
}
