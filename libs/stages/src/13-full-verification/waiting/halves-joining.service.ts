import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '#stages/00-platform/audit';
import { VerificationRecorder } from '../recording/index.js';
import { HalvesJoiningRepository } from './halves-joining.repository.js';
import type { JoinedHalves, JoinHalves } from './waiting-halves.dto.js';
import { WaitingHalvesReadModel } from './waiting-halves.read-model.js';

/** Halves of one verification that came under two task numbers, joined by asset number because somebody says so. */
@Injectable()
export class HalvesJoining {
  constructor(
    private readonly transaction: Transaction,
    private readonly waiting: WaitingHalvesReadModel,
    private readonly repository: HalvesJoiningRepository,
    private readonly recorder: VerificationRecorder,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `no-halves-to-join` when no meter has exactly one other half under that task */
  async join(actor: Actor, batchNo: string, { reason, ...tasks }: JoinHalves): Promise<JoinedHalves> {
    return this.transaction.run(async (manager) => {
      const round = await this.waiting.openRound(manager, batchNo);
      if (!(await this.repository.hold(manager, round))) throw new DomainError('round-not-open', { batchNo });
      const meterIds = await this.repository.join(manager, round, tasks);
      if (meterIds.length === 0) throw new DomainError('no-halves-to-join', { ...tasks });
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      await this.recorder.recordJoined(manager, { batchId: round.batchId, meterIds }, origin, {
        reason,
        details: tasks,
      });
      const act = { action: 'verification.join', objectType: 'batch', objectId: batchNo, reason };
      await this.audit.write(manager, actor, { ...act, after: { ...tasks, meters: meterIds.length } });
      return { meters: meterIds.length };
    });
  }
}
