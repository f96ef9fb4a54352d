import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit, type AuditActor } from '../audit/index.js';
import { hashPassword, passwordMatches, refuseWeakPassword, securityPolicy, Turns } from '../sign-in-rules/index.js';
import { Sessions, type OpenedSession } from './sessions.repository.js';
import { Users, type Credentials, type UserRecord } from './users.repository.js';

/** From where somebody signs in. */
export interface Origin {
  ip: string | null;
  requestId: string;
  /** What the browser or program calls itself. */
  device: string | null;
}

type Attempt = { kind: 'opened'; session: OpenedSession; user: UserRecord } | { kind: 'refused'; error: DomainError };

@Injectable()
export class AuthService {
  private readonly turns = new Turns();

  constructor(
    private readonly transaction: Transaction,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `wrong-credentials`, also for unknown and disabled accounts, or `account-locked` */
  async login(
    given: { username: string; password: string },
    origin: Origin,
  ): Promise<{ session: OpenedSession; user: UserRecord }> {
    const username = given.username.trim().toLowerCase();
    return this.turns.take(username, () => this.attempt({ username, password: given.password }, origin));
  }

  private async attempt(
    { username, password }: { username: string; password: string },
    origin: Origin,
  ): Promise<{ session: OpenedSession; user: UserRecord }> {
    const found = await this.users.credentials(this.transaction.manager, username);
    if (found?.lockedUntil) throw locked(found.lockedUntil);
    const matches = await passwordMatches(found?.passwordHash, password);
    const { ip, requestId } = origin;
    const actor: AuditActor = { userId: found?.id ?? null, username: found ? username : 'unknown', ip, requestId };
    // A refusal is committed like a success: it has been counted and audited.
    const attempt = await this.transaction.run((manager) =>
      found && matches && !found.disabled
        ? this.open(manager, { ...found, username }, actor, origin)
        : this.refuse(manager, found, actor),
    );
    if (attempt.kind === 'refused') throw attempt.error;
    return attempt;
  }

  async logout(actor: Actor, token: string): Promise<void> {
    await this.transaction.run(async (manager) => {
      await this.sessions.close(manager, token);
      await this.audit.write(manager, actor, { action: 'auth.logout', ...accountOf(actor) });
    });
    this.sessions.forget();
  }

  /** Ends all other sessions of the account. */
  async changePassword(
    actor: Actor,
    token: string,
    given: { oldPassword: string; newPassword: string },
  ): Promise<void> {
    if (!(await this.knows(actor, given.oldPassword))) throw new DomainError('wrong-credentials', {});
    const { password: policy } = await securityPolicy(this.transaction.manager);
    const { username } = actor;
    refuseWeakPassword({ password: given.newPassword, username, pointer: '/newPassword' }, policy);
    const hash = await hashPassword(given.newPassword);
    await this.transaction.run(async (manager) => {
      await this.users.setPassword(manager, actor.userId, hash);
      await this.sessions.closeOthers(manager, actor.userId, token);
      await this.audit.write(manager, actor, { action: 'auth.password', ...accountOf(actor) });
    });
    this.sessions.forget();
  }

  /**
   * Whoever signs says again who they are: a session left open is not enough.
   * @throws DomainError `password-not-confirmed`, counted like a failed login, or `account-locked`
   */
  async confirmPassword(actor: Actor, password: string): Promise<void> {
    if (!(await this.knows(actor, password))) throw new DomainError('password-not-confirmed', {});
  }

  /** A wrong password is counted like a failed login. */
  private knows(actor: Actor, password: string): Promise<boolean> {
    return this.turns.take(actor.username, async () => {
      const found = await this.users.credentials(this.transaction.manager, actor.username);
      if (found?.lockedUntil) throw locked(found.lockedUntil);
      if (await passwordMatches(found?.passwordHash, password)) return true;
      await this.transaction.run((manager) => this.refuse(manager, found, actor));
      return false;
    });
  }

  private async open(
    manager: EntityManager,
    { id, username }: { id: number; username: string },
    actor: AuditActor,
    origin: Origin,
  ): Promise<Attempt> {
    if (!(await this.users.clearFailures(manager, id))) return this.refuse(manager, null, actor);
    const { sessionHours } = await securityPolicy(manager);
    const session = await this.sessions.open(manager, id, { ...origin, hours: sessionHours });
    const user = await this.users.one(manager, username);
    await this.audit.write(manager, actor, { action: 'auth.login', ...accountOf(actor) });
    return { kind: 'opened', session, user };
  }

  private async refuse(
    manager: EntityManager,
    found: Credentials | null,
    actor: AuditActor,
  ): Promise<Extract<Attempt, { kind: 'refused' }>> {
    if (found) await this.users.countFailure(manager, found.id, await securityPolicy(manager));
    await this.audit.write(manager, actor, { action: 'auth.login-refused', ...accountOf(actor) });
    return { kind: 'refused', error: new DomainError('wrong-credentials', {}) };
  }
}

const accountOf = ({ username }: AuditActor): { objectType: string; objectId: string } => ({
  objectType: 'user',
  objectId: username,
});

const locked = (until: Date): DomainError => new DomainError('account-locked', { until: until.toISOString() });
