import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit, type AuditActor } from '../audit/index.js';
import { newCode } from '../sign-in-rules/index.js';
import type { Origin } from './auth.service.js';
import { createFirstAdministrator } from './first-accounts.js';
import { Users } from './users.repository.js';

/**
 * An installation without accounts is set up by whoever reads the code that its start has printed: on a network, to come first
 * to a page is no proof of anything.
 */
@Injectable()
export class FirstRun {
  readonly code = newCode();

  constructor(
    private readonly transaction: Transaction,
    private readonly users: Users,
    private readonly audit: Audit,
  ) {}

  /** What the sign-in page has to know. */
  async state(): Promise<{ needed: boolean; demo: boolean }> {
    return this.users.firstRun(this.transaction.manager);
  }

  /** @throws DomainError `wrong-first-run-code`, `already-exists`, or the rule that the password breaks */
  async finish(given: { code: string; password: string }, origin: Origin): Promise<void> {
    const code = Buffer.from(given.code.trim().toUpperCase().padEnd(this.code.length).slice(0, this.code.length));
    const right = code.length === this.code.length && timingSafeEqual(code, Buffer.from(this.code));
    if (!right) throw new DomainError('wrong-first-run-code', {});
    await this.transaction.run((manager) => this.create(manager, given.password, origin));
  }

  private async create(manager: EntityManager, password: string, origin: Origin): Promise<void> {
    await createFirstAdministrator(manager, password);
    const { ip, requestId } = origin;
    const actor: AuditActor = { userId: null, username: 'first-run', ip, requestId };
    await this.audit.write(manager, actor, { action: 'auth.first-run', objectType: 'user', objectId: 'sysadmin' });
  }
}
