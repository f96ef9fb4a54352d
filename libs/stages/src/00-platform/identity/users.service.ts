import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkIfMatch, decodeCursor, pageSize, toPage, type Actor, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import {
  administratorRole,
  administratorRoleLost,
  becomesAdministrator,
  checkRoles,
  mayDo,
  type Action,
  type Role,
} from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { hashPassword, refuseWeakPassword, securityPolicy } from '../sign-in-rules/index.js';
import type { ChangeUser, CreateUser, UserQuery } from './identity.dto.js';
import { Sessions } from './sessions.repository.js';
import { Users, type UserChange, type UserRecord } from './users.repository.js';

@Injectable()
export class UsersService {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async page(query: UserQuery): Promise<Page<UserRecord>> {
    const [after = ''] = decodeCursor(query.cursor) ?? [];
    const limit = pageSize(query);
    const rows = await this.users.page(this.transaction.manager, query, String(after), limit + 1);
    return toPage(rows, limit, (user) => [user.username]);
  }

  one(username: string): Promise<UserRecord> {
    return this.users.one(this.transaction.manager, username);
  }

  /** An account without rights: roles are given by the security administrator afterwards. */
  async create(actor: Actor, wanted: CreateUser): Promise<UserRecord> {
    const { username, name, password, staffCode = null } = wanted;
    await this.refuseWeak(password, username);
    const passwordHash = await hashPassword(password);
    return this.transaction.run(async (manager) => {
      await this.users.add(manager, [{ username, name, passwordHash, roles: [], staffCode, passwordGiven: true }]);
      const user = await this.users.one(manager, username);
      const after = audited(user);
      await this.audit.write(manager, actor, { action: 'users.create', objectType: 'user', objectId: username, after });
      return user;
    });
  }

  /** The system administrator changes the account, the security administrator its roles, neither their own. */
  async change(actor: Actor, username: string, wanted: ChangeUser, ifMatch: string): Promise<UserRecord> {
    const { roles: wantedRoles, password, ...account } = wanted;
    if (Object.values({ ...account, password }).some((value) => value !== undefined)) permit(actor, 'users.write');
    if (wantedRoles) permit(actor, 'users.assign-roles');
    if (wantedRoles && username === actor.username) throw new DomainError('own-rights', {});
    const roles = wantedRoles && rolesOf(wantedRoles);
    if (password !== undefined) await this.refuseWeak(password, username);
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    const changed = await this.transaction.run(async (manager) => {
      const before = await this.users.one(manager, username, 'for update');
      const { password: _, ...shown } = wanted;
      checkIfMatch(ifMatch, before.revision, { current: audited(before), wanted: shown });
      const next: UserChange = {
        name: account.name ?? before.name,
        staffCode: account.staffCode ?? before.staffCode,
        orgUnitCode: account.orgUnitCode ?? before.orgUnitCode,
        disabled: account.disabled ?? before.disabled,
        roles: roles ?? before.roles,
        passwordHash,
      };
      await this.keepApart(manager, before, next);
      await this.users.change(manager, before.id, next);
      if (account.disabled || passwordHash !== undefined) await this.sessions.closeOthers(manager, before.id, null);
      const after = await this.users.one(manager, username);
      await this.audit.write(manager, actor, {
        ...{ action: 'users.change', objectType: 'user', objectId: username },
        before: audited(before),
        after: { ...audited(after), ...(passwordHash !== undefined && { passwordReset: true }) },
      });
      return after;
    });
    this.sessions.forget();
    return changed;
  }

  /** Before its time is up. */
  unlock(actor: Actor, username: string): Promise<UserRecord> {
    return this.transaction.run(async (manager) => {
      const { id, lockedUntil } = await this.users.one(manager, username, 'for update');
      if (await this.users.unlock(manager, id)) {
        const act = { action: 'users.unlock', objectType: 'user', objectId: username, before: { lockedUntil } };
        await this.audit.write(manager, actor, act);
      }
      return this.users.one(manager, username);
    });
  }

  /**
   * None of the three administrators becomes another, or stays alone in no role.
   * @throws DomainError `password-takes-two`, `password-not-own`, `last-administrator`
   */
  private async keepApart(manager: EntityManager, before: UserRecord, next: UserChange): Promise<void> {
    const { id, username } = before;
    if (next.passwordHash !== undefined && administratorRole(before.roles)) {
      throw new DomainError('password-takes-two', { username });
    }
    if (before.passwordGiven && becomesAdministrator(before.roles, next.roles)) {
      throw new DomainError('password-not-own', { username });
    }
    const role = administratorRoleLost(before, next);
    if (role && (await this.users.othersWith(manager, role, id)) === 0) {
      throw new DomainError('last-administrator', { role });
    }
  }

  private async refuseWeak(password: string, username: string): Promise<void> {
    const policy = await securityPolicy(this.transaction.manager);
    refuseWeakPassword({ password, username, pointer: '/password' }, policy.password);
  }
}

function permit(actor: Actor, action: Action): void {
  if (!mayDo(actor.roles, action)) throw new DomainError('not-permitted', { action });
}

function rolesOf(wanted: readonly string[]): Role[] {
  const check = checkRoles(wanted);
  switch (check.kind) {
    case 'ok':
      return check.roles;
    case 'unknown':
      throw new DomainError('role-unknown', { role: check.role });
    case 'administrators-together':
      throw new DomainError('administrators-separate', { roles: check.roles.join(', ') });
  }
}

const audited = ({ name, roles, staffCode, orgUnitCode, disabled }: UserRecord): Record<string, unknown> => ({
  ...{ name, roles, staffCode, orgUnitCode, disabled },
});
