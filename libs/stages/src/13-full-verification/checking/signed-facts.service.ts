import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Audit } from '#stages/00-platform/audit';
import { Events } from '#stages/00-platform/events';
import type { CheckedRound, RoundRecord } from './checking-records.read-model.js';
import type { Meaning } from './signatures.dto.js';
import { SignaturesRepository } from './signatures.repository.js';

/** What somebody says of these records. */
export interface Said {
  meaning: Meaning;
  chosen: readonly RoundRecord[];
  reason: string | null;
}

const eventKinds: Readonly<Record<Meaning, string>> = { checked: 'results-checked', returned: 'results-returned' };
const actions: Readonly<Record<Meaning, string>> = {
  checked: 'verification.sign',
  returned: 'verification.send-back',
};

/** What follows a signature: it is kept, the life files of its meters tell of it, and the audit trail. */
@Injectable()
export class SignedFacts {
  constructor(
    private readonly signatures: SignaturesRepository,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  lockRound(manager: EntityManager, round: CheckedRound): Promise<void> {
    return this.signatures.lockRound(manager, round);
  }

  /** @returns the id of the signature */
  async write(manager: EntityManager, actor: Actor, round: CheckedRound, said: Said): Promise<number> {
    const { meaning, chosen, reason } = said;
    const verificationIds = chosen.map(({ id }) => id);
    const set = { meaning, signerId: actor.userId, verificationIds, reason };
    const { id, meterIds, hash } = await this.signatures.insert(manager, round, set);
    const details = { signatureId: id, round: round.round, records: chosen.length, hash };
    const event = { kind: eventKinds[meaning], batchId: round.batchId, actorId: actor.userId, reason, details };
    await this.events.write(manager, { ...event, meters: meterIds });
    const act = { action: actions[meaning], objectType: 'batch', objectId: round.batchNo, reason };
    await this.audit.write(manager, actor, { ...act, after: details });
    return id;
  }
}
