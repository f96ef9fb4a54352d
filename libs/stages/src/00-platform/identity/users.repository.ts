import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import type { Role } from '#rules/00-platform';

export interface UserRecord {
  id: number;
  username: string;
  name: string;
  roles: Role[];
  staffCode: string | null;
  orgUnitCode: string | null;
  disabled: boolean;
  demo: boolean;
  lockedUntil: Date | null;
  /** The password was set by somebody else, and its owner has not changed it since. */
  passwordGiven: boolean;
  revision: number;
}

export interface Credentials {
  id: number;
  passwordHash: string | null;
  disabled: boolean;
  /** Null unless the account is locked now. */
  lockedUntil: Date | null;
}

export interface NewUser {
  username: string;
  name: string;
  passwordHash: string;
  roles: readonly Role[];
  staffCode: string | null;
  passwordGiven?: boolean;
}

export interface UserChange {
  name: string;
  roles: readonly Role[];
  staffCode: string | null;
  orgUnitCode: string | null;
  disabled: boolean;
  /** undefined leaves the password and a lock as they are. */
  passwordHash: string | undefined;
}

export interface UserFilter {
  role?: string | undefined;
  /** Part of the user name or the name, or the staff code. */
  text?: string | undefined;
}

const columns = `id, username, name, roles, staff_code as "staffCode",
  (select code from org_units o where o.id = users.org_unit_id) as "orgUnitCode", disabled, demo,
  case when locked_until > now() then locked_until end as "lockedUntil", password_given as "passwordGiven", revision`;

@Injectable()
export class Users {
  page(manager: EntityManager, filter: UserFilter, after: string, limit: number): Promise<UserRecord[]> {
    return manager.query(
      `select ${columns} from users
       where username > $1 and ($3::text is null or $3 = any(roles))
         and ($4::text is null or strpos(lower(username), lower($4)) > 0 or strpos(lower(name), lower($4)) > 0
           or staff_code = upper($4))
       order by username limit $2`,
      [after, limit, filter.role ?? null, filter.text ?? null],
    );
  }

  async firstRun(manager: EntityManager): Promise<{ needed: boolean; demo: boolean }> {
    const [row] = await manager.query<[{ needed: boolean; demo: boolean }]>(
      `select not exists (select from users) as needed, exists (select from users where demo and not disabled) as demo`,
    );
    return row;
  }

  /** @throws DomainError `not-found` */
  async one(manager: EntityManager, username: string, lock: '' | 'for update' = ''): Promise<UserRecord> {
    const [user] = await manager.query<UserRecord[]>(`select ${columns} from users where username = $1 ${lock}`, [
      username,
    ]);
    if (!user) throw new DomainError('not-found', { what: 'user', id: username });
    return user;
  }

  async credentials(manager: EntityManager, username: string): Promise<Credentials | null> {
    const [row] = await manager.query<Credentials[]>(
      `select id, password_hash as "passwordHash", disabled,
         case when locked_until > now() then locked_until end as "lockedUntil" from users where username = $1`,
      [username],
    );
    return row ?? null;
  }

  /** Counts a failed attempt; the last one allowed locks the account. */
  async countFailure(
    manager: EntityManager,
    id: number,
    { lockFailures, lockMinutes }: { lockFailures: number; lockMinutes: number },
  ): Promise<void> {
    await manager.query(
      `update users set failed_attempts = (failed_attempts + 1) % $2,
         locked_until = case when failed_attempts + 1 >= $2 then now() + make_interval(mins => $3) end
       where id = $1 and (locked_until is null or locked_until <= now())`,
      [id, lockFailures, lockMinutes],
    );
  }

  /** Clears the failures; false when the account was locked while the password was being checked. */
  async clearFailures(manager: EntityManager, id: number): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `with cleared as (
         update users set failed_attempts = 0, locked_until = null
         where id = $1 and (locked_until is null or locked_until <= now()) returning id)
       select id from cleared`,
      [id],
    );
    return rows.length > 0;
  }

  /** @throws DomainError `already-exists` on the user name or the staff code */
  async add(manager: EntityManager, users: readonly NewUser[], demo = false): Promise<void> {
    const added = await manager.query<unknown[]>(
      `insert into users (username, name, password_hash, roles, staff_code, demo, password_given)
       select username, name, "passwordHash", roles, "staffCode", $2, coalesce("passwordGiven", false)
       from jsonb_to_recordset($1)
         as given(username text, name text, "passwordHash" text, roles text[], "staffCode" text, "passwordGiven" boolean)
       on conflict do nothing returning id`,
      [JSON.stringify(users), demo],
    );
    if (added.length < users.length) {
      const ids = users.flatMap((user) =>
        user.staffCode === null ? [user.username] : [user.username, user.staffCode],
      );
      throw new DomainError('already-exists', { what: 'user', id: ids.join(' / ') });
    }
  }

  /** @throws DomainError `already-exists` when another user has the staff code */
  async change(manager: EntityManager, id: number, change: UserChange): Promise<void> {
    const [other] = await manager.query<{ username: string }[]>(
      `select username from users where staff_code = $2 and id <> $1`,
      [id, change.staffCode],
    );
    if (other) throw new DomainError('already-exists', { what: 'staff code', id: change.staffCode });
    const { name, roles, staffCode, orgUnitCode, disabled, passwordHash } = change;
    const orgUnitId = orgUnitCode === null ? null : await orgUnitOf(manager, orgUnitCode);
    await manager.query(
      `update users set name = $2, roles = $3, staff_code = $4, disabled = $5, revision = revision + 1,
         password_hash = coalesce($6, password_hash), password_given = password_given or $6::text is not null,
         failed_attempts = case when $6::text is null then failed_attempts else 0 end,
         locked_until = case when $6::text is null then locked_until end, org_unit_id = $7
       where id = $1`,
      [id, name, roles, staffCode, disabled, passwordHash ?? null, orgUnitId],
    );
  }

  /** Lifts a lock; false when there was none. */
  async unlock(manager: EntityManager, id: number): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `with unlocked as (
         update users set failed_attempts = 0, locked_until = null, revision = revision + 1
         where id = $1 and locked_until > now() returning id)
       select id from unlocked`,
      [id],
    );
    return rows.length > 0;
  }

  /** By its owner. */
  async setPassword(manager: EntityManager, id: number, passwordHash: string): Promise<void> {
    await manager.query(
      `update users set password_hash = $2, password_given = false, failed_attempts = 0,
         locked_until = null, revision = revision + 1 where id = $1`,
      [id, passwordHash],
    );
  }

  /** How many others have the role and may sign in. Whoever takes it from somebody waits here for the one before. */
  async othersWith(manager: EntityManager, role: Role, id: number): Promise<number> {
    await manager.query(`select pg_advisory_xact_lock(598)`);
    const [row] = await manager.query<[{ others: number }]>(
      `select count(*)::int as others from users where $1 = any(roles) and not disabled and id <> $2`,
      [role, id],
    );
    return row.others;
  }
}

async function orgUnitOf(manager: EntityManager, code: string): Promise<number> {
  const [unit] = await manager.query<{ id: number }[]>(`select id from org_units where code = $1`, [code]);
  if (unit) return unit.id;
  const params = { orgUnitCode: code };
  throw new DomainError('org-unit-unknown', params, [
    { pointer: '/orgUnitCode', code: 'org-unit-unknown', params, received: code },
  ]);
}
