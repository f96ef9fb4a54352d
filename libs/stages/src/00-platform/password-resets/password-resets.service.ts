import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit, type AuditActor } from '../audit/index.js';
import { Sessions, Users } from '../identity/index.js';
import { codeHash, hashPassword, newCode, refuseWeakPassword, securityPolicy } from '../sign-in-rules/index.js';
import type { PasswordResetView, ResetCode, UseReset } from './password-resets.dto.js';
import { PasswordResetsRepository, type OpenReset } from './password-resets.repository.js';

/**
 * A new password for somebody who lost theirs, without anybody else knowing it: one administrator asks, another approves, each
 * gives half of a code to the person, who sets the password with both. So neither can take the account over alone.
 */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly transaction: Transaction,
    private readonly resets: PasswordResetsRepository,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  open(): Promise<PasswordResetView[]> {
    return this.resets.list(this.transaction.manager);
  }

  ask(actor: Actor, username: string, reason: string): Promise<ResetCode> {
    const code = newCode();
    return this.transaction.run(async (manager) => {
      const { id: userId } = await this.users.one(manager, username, 'for update');
      const asked = { userId, askedById: actor.userId, reason, firstHash: codeHash(code) };
      const id = await this.resets.ask(manager, asked);
      await this.write(manager, actor, 'users.ask-reset', username, reason);
      return { id, code };
    });
  }

  /** @throws DomainError `reset-not-open`, `reset-approved-by-another` */
  approve(actor: Actor, id: number): Promise<ResetCode> {
    const code = newCode();
    return this.transaction.run(async (manager) => {
      const reset = await this.resets.one(manager, { id });
      if (!reset || reset.secondHash) throw new DomainError('reset-not-open', {});
      if ([reset.askedById, reset.userId].includes(actor.userId))
        throw new DomainError('reset-approved-by-another', {});
      await this.resets.approve(manager, id, actor.userId, codeHash(code));
      await this.write(manager, actor, 'users.approve-reset', reset.username, null);
      return { id, code };
    });
  }

  /** @throws DomainError `reset-codes-wrong`, or the rule that the password breaks */
  async use(given: UseReset, origin: { ip: string | null; requestId: string }): Promise<void> {
    const username = given.username.trim().toLowerCase();
    const policy = await securityPolicy(this.transaction.manager);
    refuseWeakPassword({ password: given.newPassword, username, pointer: '/newPassword' }, policy.password);
    const hash = await hashPassword(given.newPassword);
    // A wrong code is committed, too: it has been counted.
    const used = await this.transaction.run(async (manager) => {
      const reset = await this.resets.one(manager, { username });
      if (!reset) return false;
      if (!fits(reset, given)) {
        await this.resets.countFailure(manager, reset.id);
        return false;
      }
      await this.users.setPassword(manager, reset.userId, hash);
      await this.sessions.closeOthers(manager, reset.userId, null);
      await this.resets.close(manager, reset.id);
      await this.write(manager, { ...origin, userId: reset.userId, username }, 'users.use-reset', username, null);
      return true;
    });
    if (!used) throw new DomainError('reset-codes-wrong', {});
    this.sessions.forget();
  }

  private write(
    manager: EntityManager,
    actor: AuditActor,
    action: string,
    username: string,
    reason: string | null,
  ): Promise<void> {
    return this.audit.write(manager, actor, { action, objectType: 'user', objectId: username, reason });
  }
}

function fits({ firstHash, secondHash }: OpenReset, { firstCode, secondCode }: UseReset): boolean {
  if (secondHash === null) return false;
  const both = [timingSafeEqual(firstHash, codeHash(firstCode)), timingSafeEqual(secondHash, codeHash(secondCode))];
  return both.every(Boolean);
}
