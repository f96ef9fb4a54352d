import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { AuthService } from '#stages/00-platform/identity';
import { listedFor } from './checking-list.service.js';
import { CheckingRecordsReadModel, type CheckedRound, type RoundRecord } from './checking-records.read-model.js';
import type { ReturnRecords } from './checking.dto.js';
import type { CheckedSignature, NewSignature, SignatureView } from './signatures.dto.js';
import { SignedFacts } from './signed-facts.service.js';
import { SignaturesReadModel } from './signatures.read-model.js';

/** How many asset numbers a refusal names. */
const named = 20;

/** A checker signs results, or sends them back. */
@Injectable()
export class Signing {
  constructor(
    private readonly transaction: Transaction,
    private readonly auth: AuthService,
    private readonly records: CheckingRecordsReadModel,
    private readonly facts: SignedFacts,
    private readonly signatures: SignaturesReadModel,
  ) {}

  /**
   * One signature over all that match, or over those picked.
   * @throws DomainError `password-not-confirmed`; `signer-is-verifier` with the meters that the signer has verified;
   *   `selection-changed` or `records-changed` when the list is not what the signer saw
   */
  async sign(actor: Actor, wanted: NewSignature): Promise<CheckedSignature> {
    await this.auth.confirmPassword(actor, wanted.password);
    return this.transaction.run(async (manager) => {
      const { round, records } = await this.lock(manager, wanted);
      const chosen = wanted.assetNos === undefined ? waiting(records, wanted) : picked(records, wanted.assetNos);
      if (chosen.length === 0) throw new DomainError('nothing-to-sign', { batchNo: round.batchNo, round: round.round });
      refuseOwn(chosen, actor);
      if (chosen.length !== wanted.expected) {
        throw new DomainError('selection-changed', { expected: wanted.expected, found: chosen.length });
      }
      const id = await this.facts.write(manager, actor, round, { meaning: 'checked', chosen, reason: null });
      return this.signatures.one(id, manager);
    });
  }

  /** Sends results back to their verifier: they wait there for a correction. */
  async sendBack(
    actor: Actor,
    batchNo: string,
    { round: at, assetNos, reason }: ReturnRecords,
  ): Promise<SignatureView> {
    return this.transaction.run(async (manager) => {
      const { round, records } = await this.lock(manager, { batchNo, ...(at !== undefined && { round: at }) });
      const chosen = picked(records, assetNos);
      const id = await this.facts.write(manager, actor, round, { meaning: 'returned', chosen, reason });
      return this.signatures.one(id, manager);
    });
  }

  private async lock(
    manager: EntityManager,
    wanted: { batchNo: string; round?: number },
  ): Promise<{ round: CheckedRound; records: RoundRecord[] }> {
    const round = await this.records.round(manager, wanted.batchNo, wanted.round);
    await this.facts.lockRound(manager, round);
    return { round, records: await this.records.of(manager, round) };
  }
}

/** All that wait to be checked, as the signer saw them; what was sent back waits for the verifier. */
function waiting(records: readonly RoundRecord[], { asOf, reason }: NewSignature): RoundRecord[] {
  return records.filter(
    ({ id, state, exceptions }) => state === 'to-check' && id <= asOf && listedFor(exceptions, reason),
  );
}

/** Those named, whether they wait or were sent back before. */
function picked(records: readonly RoundRecord[], assetNos: readonly string[]): RoundRecord[] {
  const wanted = new Set(assetNos);
  const chosen = records.filter(({ assetNo, state }) => state !== 'signed' && wanted.has(assetNo));
  if (chosen.length < wanted.size) throw new DomainError('records-changed', { count: wanted.size - chosen.length });
  return chosen;
}

function refuseOwn(chosen: readonly RoundRecord[], { userId }: Actor): void {
  const own = chosen.filter(({ verifierId }) => verifierId === userId).map(({ assetNo }) => assetNo);
  if (own.length === 0) return;
  const params = { count: own.length, assetNos: own.slice(0, named).join(', ') };
  throw new DomainError('signer-is-verifier', params);
}
