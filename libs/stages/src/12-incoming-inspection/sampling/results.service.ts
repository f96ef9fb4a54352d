import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { judgeSample } from '#rules/12-incoming-inspection';
import type { AuditActor } from '#stages/00-platform/audit';
import { meterSetOf } from '#stages/00-platform/events';
import { BatchMoves, notAllowed, type LockedBatch } from '#stages/11-arrival';
import {
  type InspectionAtHand,
  InspectionsReadModel,
  InspectionsRepository,
  type InspectionView,
  type SampleResult,
} from '../inspections/index.js';
import { matchResults } from './match-results.js';
import { SampleRecord } from './sample-record.service.js';

@Injectable()
export class SamplingResults {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly inspections: InspectionsRepository,
    private readonly views: InspectionsReadModel,
    private readonly facts: SampleRecord,
  ) {}

  /** All of a call or none. */
  async take(actor: AuditActor, batchNo: string, results: readonly SampleResult[]): Promise<InspectionView> {
    return this.transaction.run(async (manager) => {
      const number = await this.record(manager, actor, batchNo, results);
      return this.views.view(batchNo, number, manager);
    });
  }

  /**
   * As soon as the verdict cannot change it stands: accepted, the batch goes on to full verification.
   * @param importId the file that the results stand in
   * @returns which inspection of the batch they are of
   */
  async record(
    manager: EntityManager,
    actor: AuditActor,
    batchNo: string,
    results: readonly SampleResult[],
    importId: string | null = null,
  ): Promise<number> {
    const batch = await this.moves.lock(manager, batchNo);
    const inspection = await this.atHand(manager, batch);
    const named = results.map(({ assetNo }) => assetNo);
    const sampled = await this.inspections.sampled(manager, inspection, named);
    const closed = batch.state !== 'sampling';
    const { changes, faults } = matchResults(results, sampled, closed);
    if (faults.length > 0) throw new DomainError('sampling-results-refused', { refused: faults.length }, faults);
    if (changes.length === 0) return inspection.number;
    const counts = await this.inspections.record(manager, inspection.id, changes, { by: actor.userId, importId });
    const { verdict, early } = judgeSample(inspection, counts.inspected, counts.failed);
    await this.inspections.settle(manager, inspection.id, counts, verdict, actor.userId);
    const details = { number: inspection.number, ...counts, verdict, early };
    if (verdict === 'accepted' && !closed) await this.passOn(manager, actor, batch, details);
    if (verdict !== null && verdict !== inspection.verdict) await this.facts.tell(manager, actor, batch, verdict);
    await this.facts.write(manager, actor, batch, {
      ...{ kind: 'sampling-results', action: 'sampling-acceptance.results', details },
      meters: meterSetOf(changes.map(({ meterId }) => meterId)),
      after: { ...details, changes },
    });
    return inspection.number;
  }

  /** What is left of the sample of an accepted batch may still be handed in. */
  private async atHand(manager: EntityManager, batch: LockedBatch): Promise<InspectionAtHand> {
    const inspection = await this.inspections.latest(manager, batch.id);
    if (batch.state === 'sampling' && (!inspection || inspection.disposition !== null)) {
      throw new DomainError('sample-not-drawn', { batchNo: batch.batchNo });
    }
    const open = inspection && (batch.state === 'sampling' || inspection.verdict === 'accepted');
    if (!open) throw notAllowed(batch, 'verification');
    return inspection;
  }

  private async passOn(manager: EntityManager, actor: AuditActor, batch: LockedBatch, details: unknown): Promise<void> {
    const why = { kind: 'sampling-judged', actorId: actor.userId, details };
    await this.moves.moveBatch(manager, batch, 'verification', why);
  }
}
