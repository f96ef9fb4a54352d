import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { CopyBlocks } from '#libs/persistence';
import { NOTHING_SAID, joinChecks } from '#rules/13-full-verification';
import { ChecksRepository, type FailedAlone } from './checks.repository.js';
import { judgeCaptured } from './judge-captured.js';
import { JudgingBasisReadModel } from './judging-basis.read-model.js';
import { RecordingRepository } from './recording.repository.js';
import { verificationLine } from './verification-lines.js';

const nothingCaptured = { items: NOTHING_SAID, clockDailyError: null, rigConclusion: null, rigReason: null };

/** Meters that failed an item by hand and that no rig has said anything of: they have failed already. */
@Injectable()
export class CheckedAlone {
  constructor(
    private readonly basis: JudgingBasisReadModel,
    private readonly checks: ChecksRepository,
    private readonly recording: RecordingRepository,
  ) {}

  /** Writes their verifications, of a result in which a rig says nothing. */
  async record(
    manager: EntityManager,
    batchIds: readonly number[],
    recordedById: number | null,
    meterIds?: readonly number[],
  ): Promise<void> {
    const failed = await this.checks.failedAlone(manager, batchIds, meterIds);
    if (failed.length === 0) return;
    const { judgeOf } = await this.basis.of(manager, batchIds, clock.today());
    const checksOf = await this.checks.of(manager, batchIds, meterIds);
    const blocks = new CopyBlocks(manager);
    const lines = failed.map((meter) => {
      const joined = joinChecks(nothingCaptured, checksOf(meter.meterId));
      return verificationLine(factsOf(meter, recordedById), judgeCaptured(judgeOf(meter.batchId), joined, null));
    });
    await this.recording.write(manager, blocks, { completed: [], superseded: [], lines, disagreements: [] });
    await blocks.written();
    await this.checks.link(manager, batchIds, meterIds);
  }
}

function factsOf(meter: FailedAlone, recordedById: number | null): Parameters<typeof verificationLine>[0] {
  return {
    ...meter,
    version: meter.lastVersion + 1,
    readingId: null,
    importId: null,
    recordedById,
    reason: meter.reason,
  };
}
