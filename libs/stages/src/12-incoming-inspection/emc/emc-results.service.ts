import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { meterSetOf } from '#stages/00-platform/events';
import { BatchMoves, notAllowed, type LockedBatch } from '#stages/11-arrival';
import { GateRecord } from '../gates/index.js';
import type { RecordEmcTest } from './emc.dto.js';
import { EmcRepository } from './emc.repository.js';

/** What the institute found. */
@Injectable()
export class EmcResults {
  constructor(
    private readonly moves: BatchMoves,
    private readonly repository: EmcRepository,
    private readonly record: GateRecord,
  ) {}

  /** The batch is locked. Passed: on to sampling; failed: back to the supplier with all its meters. */
  async take(manager: EntityManager, actor: Actor, batch: LockedBatch, wanted: RecordEmcTest): Promise<void> {
    if (batch.state !== 'emc') throw notAllowed(batch, 'sampling');
    const { result, institute, reportNo, testedOn } = wanted;
    const samples = await this.samplesOf(manager, batch, wanted.sampleAssetNos);
    await this.repository.settle(manager, {
      ...{ batchId: batch.id, result, institute, reportNo, testedOn, samples, recordedById: actor.userId },
    });
    const details = { result, institute, reportNo, testedOn, samples: samples.length };
    const why = { kind: 'emc-judged', actorId: actor.userId, details };
    const moved = await this.moves.moveBatch(manager, batch, result === 'pass' ? 'sampling' : 'returned', why);
    if (result === 'fail') await this.moves.moveAllMeters(manager, moved, 'returned', why);
    await this.record.write(manager, actor, batch, {
      ...{ kind: 'emc-tested', action: 'emc-test.record', details, meters: meterSetOf(samples) },
      ...{ before: { state: batch.state }, after: { state: moved.state, ...details } },
    });
  }

  /** The institute tests what it was sent; without a word about sending, what the report names. */
  private async samplesOf(
    manager: EntityManager,
    batch: LockedBatch,
    assetNos: readonly string[] | undefined,
  ): Promise<number[]> {
    const sent = (await this.repository.sent(manager, batch.id))?.samples;
    if (assetNos === undefined) {
      if (!sent) throw new DomainError('emc-samples-missing', { batchNo: batch.batchNo });
      return sent;
    }
    const named = await this.repository.metersOf(manager, batch.id, assetNos);
    const unsent = sent ? assetNos.filter((_, at) => !sent.includes(named[at] ?? NaN)) : [];
    if (unsent.length > 0) throw new DomainError('emc-sample-not-sent', { assetNos: unsent.join(', ') });
    return named;
  }
}
