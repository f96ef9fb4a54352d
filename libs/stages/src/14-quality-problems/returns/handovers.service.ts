import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError, type MeterState } from '#libs/rules';
import { awaitsReturnAs } from '#rules/14-quality-problems';
import { Audit } from '#stages/00-platform/audit';
import { BatchMoves, notAllowed, type LockedBatch, type MoveReason } from '#stages/11-arrival';
import { HandoverMeters, type ChosenMeters } from './handover-meters.service.js';
import { HandoversRepository } from './handovers.repository.js';
import type { HandOver } from './returns.dto.js';

/** 退货交接: the supplier has taken meters away. As often as it comes; each meter goes once. */
@Injectable()
export class Handovers {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly chosen: HandoverMeters,
    private readonly handovers: HandoversRepository,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `transition-not-allowed` while no meter of the batch goes back */
  async record(actor: Actor, batchNo: string, wanted: HandOver): Promise<void> {
    const today = clock.today();
    if (wanted.handedOn > today) throw new DomainError('day-in-future', { day: wanted.handedOn, today });
    await this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      const from = awaitsReturnAs(batch.state);
      if (from === null) throw notAllowed(batch, 'returned');
      const chosen = await this.chosen.choose(manager, batch, from, wanted);
      const { handedOn, takenBy, carrier = null, vehicleNo = null, note = null } = wanted;
      const facts = { handedOn, takenBy, carrier, vehicleNo, note };
      const ordinal = await this.handovers.insert(manager, {
        ...facts,
        ...{ ...chosen, batchId: batch.id, recordedById: actor.userId },
      });
      const details = { ordinal, way: chosen.way, ...facts };
      await this.leave(manager, batch, from, chosen, { kind: 'handed-over', actorId: actor.userId, details });
      const act = { action: 'batches.hand-over', objectType: 'batch', objectId: batchNo };
      await this.audit.write(manager, actor, { ...act, after: { ...details, meters: chosen.count } });
    });
  }

  /** Those of a returned batch are the supplier's already: that they left is noted. Failed ones become it now. */
  private async leave(
    manager: EntityManager,
    batch: LockedBatch,
    from: MeterState,
    { meters }: ChosenMeters,
    why: MoveReason,
  ): Promise<void> {
    if (from === 'returned') await this.moves.note(manager, batch, why, meters);
    else await this.moves.moveMeters(manager, batch, { from, to: 'returned', meters }, why);
  }
}
