import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { BatchMoves, notAllowed, type LockedBatch, type MoveReason } from '#stages/11-arrival';
import { GateRecord } from '../gates/index.js';
import type { ComparisonView, RecordComparison } from './comparison.dto.js';
import { ComparisonReadModel } from './comparison.read-model.js';
import { ComparisonRepository } from './comparison.repository.js';
import { makeFindings } from './make-findings.js';

@Injectable()
export class ComponentComparisons {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly repository: ComparisonRepository,
    private readonly views: ComparisonReadModel,
    private readonly record: GateRecord,
  ) {}

  /** Same: the goods go into the store, and the batch on to EMC. Different: back to the supplier. */
  async take(actor: Actor, batchNo: string, wanted: RecordComparison): Promise<ComparisonView> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (batch.state !== 'arrived' && batch.state !== 'comparison') throw notAllowed(batch, 'emc');
      const { sealedSampleId, sealedSampleVersion, components } = await this.views.view(batchNo, manager);
      const findings = makeFindings(wanted, sealedSampleId === null ? null : components);
      const { result, comparedOn } = wanted;
      const basis = { sealedSampleId, sealedSampleVersion };
      await this.repository.insert(manager, {
        ...{ batchId: batch.id, result, comparedOn, findings, ...basis, recordedById: actor.userId },
      });
      const differing = findings.filter(({ same }) => !same).map(({ component }) => component);
      const details = { result, comparedOn, compared: findings.length, differing };
      const state = await this.move(manager, batch, result, {
        kind: 'components-compared',
        actorId: actor.userId,
        details,
      });
      await this.record.write(manager, actor, batch, {
        ...{ kind: 'component-comparison', action: 'component-comparison.record', details },
        ...{ before: { state: batch.state }, after: { state, ...details, ...basis, findings } },
      });
      return this.views.view(batchNo, manager);
    });
  }

  private async move(
    manager: EntityManager,
    batch: LockedBatch,
    result: 'pass' | 'fail',
    why: MoveReason,
  ): Promise<string> {
    const at = batch.state === 'arrived' ? await this.moves.moveBatch(manager, batch, 'comparison', why) : batch;
    const moved = await this.moves.moveBatch(manager, at, result === 'pass' ? 'emc' : 'returned', why);
    if (result === 'pass') await this.moves.moveMeters(manager, moved, { from: 'arrived', to: 'in-store' }, why);
    else await this.moves.moveAllMeters(manager, moved, 'returned', why);
    return moved.state;
  }
}
