import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { Audit, type AuditActor } from '#stages/00-platform/audit';
import { CheckedAlone } from './checked-alone.service.js';
import { RecordedFacts, TouchedMeters } from './recorded-facts.service.js';
import { VerificationRecorder, type StagedImport } from './verification-recorder.service.js';
import { WithdrawalRepository } from './withdrawal.repository.js';

/** Takes back what the verifications of a meter owe to an import that is undone. The captured rows stay, uncounted. */
@Injectable()
export class VerificationWithdrawal {
  constructor(
    private readonly withdrawals: WithdrawalRepository,
    private readonly recorder: VerificationRecorder,
    private readonly alone: CheckedAlone,
    private readonly facts: RecordedFacts,
    private readonly audit: Audit,
  ) {}

  /**
   * To be called last in the transaction that undoes the import.
   * @throws DomainError `import-in-use` when the round is judged, or a later correction rests on the import
   */
  async withdrawImport(
    manager: EntityManager,
    { id: importId, fileName }: Pick<StagedImport, 'id' | 'fileName'>,
    reason: string,
    actor: AuditActor,
  ): Promise<void> {
    const batchIds = await this.withdrawals.lockRounds(manager, importId);
    await this.withdrawals.refuseCorrected(manager, importId);
    const touched = new TouchedMeters();
    const day = clock.today();
    const rebuilt = await this.withdrawals.parts.rebuildWithout(manager, importId);
    await this.recorder.recordWithout(manager, importId, { batchIds, day, touched, rebuilt });
    for (const { batchId, meterId } of await this.withdrawals.takeOut(manager, importId)) touched.add(batchId, meterId);
    await this.alone.record(manager, batchIds, actor.userId);
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    const told = { kind: 'verification-withdrawn' as const, reason, details: { importId, file: fileName } };
    await this.facts.tell(manager, origin, touched, told);
    const act = { action: 'verification.withdraw', objectType: 'import', objectId: importId, reason };
    await this.audit.write(manager, actor, { ...act, after: { file: fileName, meters: touched.count } });
  }
}
