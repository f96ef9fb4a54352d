import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { AuditChain } from './audit-chain.read-model.js';
import { Audit } from './audit.repository.js';
import type { BrokenBecause } from './walk-chain.js';

const codes: Record<BrokenBecause, string> = {
  'entry-missing': 'audit-entry-missing',
  'previous-hash-differs': 'audit-previous-hash-differs',
  'entry-changed': 'audit-entry-changed',
  'key-missing': 'audit-key-missing',
  'key-unknown': 'audit-key-unknown',
  'anchor-differs': 'audit-anchor-differs',
  'anchored-entry-missing': 'audit-anchored-entry-missing',
  'anchors-damaged': 'audit-anchors-damaged',
};

/** Checks of the whole audit trail, in the background: it grows for years. */
@Injectable()
export class AuditVerifications {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly chain: AuditChain,
    private readonly audit: Audit,
  ) {}

  /** That somebody looked is on record, too. */
  ask(actor: Actor): Promise<string> {
    return this.transaction.run(async (manager) => {
      const origin = { actorId: actor.userId, requestId: actor.requestId };
      const id = await this.jobs.ask(manager, 'audit.verify', { key: 'audit', payload: {} }, origin);
      const act = { action: 'audit.verify', objectType: 'audit', objectId: 'chain', after: { job: id } };
      await this.audit.write(manager, actor, act);
      return id;
    });
  }

  /** @throws DomainError that names the first broken link */
  async verify(report: (entries: number, total: number) => Promise<void>): Promise<void> {
    const total = await this.chain.length();
    const told: Promise<void>[] = [];
    const result = await this.chain.verify((entries) => told.push(report(entries, Math.max(total, entries))));
    await Promise.all(told);
    if (!result.whole) throw new DomainError(codes[result.broken.because], { id: result.broken.id });
  }
}
