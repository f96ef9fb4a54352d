import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DemoContent, LaterAct } from './demo.dto.js';

/** The tables that are not emptied: what the product brings with it, who may sign in, and what the audit has to keep. */
export const keptTables = [
  'typeorm_migrations',
  'settings',
  'users',
  'sessions',
  'audit_entries',
  'demo_cities',
] as const;

/** Emptied, but not with the others: accounts that stay refer to it. */
const referredTo = 'org_units';

/** Until the transaction ends the trigger lets the events of a demo be changed; the owner of the tables may do it at all. */
export async function openRecord(manager: EntityManager): Promise<void> {
  await manager.query(`set local zhunheng.demo = 'on'`);
}

@Injectable()
export class DemoRemovalRepository {
  /** Nobody writes any more until the transaction ends, or it fails after five seconds. */
  async standStill(manager: EntityManager): Promise<void> {
    await manager.query(`set local lock_timeout = '5s'`);
    await manager.query(`lock table jobs, users, imports in access exclusive mode`);
  }

  async runningJobs(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<[{ jobs: number }]>(
      `select count(*)::int as jobs from jobs where state in ('waiting', 'active')`,
    );
    return row.jobs;
  }

  /** Exact numbers of the tables that hold something. */
  async contents(manager: EntityManager): Promise<DemoContent[]> {
    const tables = [...(await this.emptied(manager)), referredTo];
    const counts = tables.map((table) => `select '${table}' as "table", count(*)::int as rows from "${table}"`);
    return manager.query(`select * from (${counts.join(' union all ')}) counted where rows > 0 order by 1`);
  }

  /** What the audit shows after an entry, except signing in and out. */
  async later(manager: EntityManager, lastAuditId: number | null): Promise<LaterAct[]> {
    if (lastAuditId === null) return [];
    return manager.query(
      `select action, count(*)::int as count from audit_entries
       where id > $1 and action not like 'auth.%' and action not like 'demo.%' and actor <> 'system'
       group by action order by action`,
      [lastAuditId],
    );
  }

  /** Accounts that people opened beside those of the demo, and whether one of them can administer the installation. */
  async people(manager: EntityManager): Promise<{ accounts: number; administrators: number }> {
    const [row] = await manager.query<[{ accounts: number; administrators: number }]>(
      `select count(*)::int as accounts,
         (count(*) filter (where roles @> '{sys-admin}' and not disabled))::int as administrators
       from users where not demo`,
    );
    return row;
  }

  async fileNames(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ sha256: string }[]>(`select sha256 from stored_files`);
    return rows.map(({ sha256 }) => sha256);
  }

  /** All tables but the kept ones at once; the demo's accounts; settings that were not there from the beginning. */
  async empty(manager: EntityManager): Promise<void> {
    await openRecord(manager);
    const tables = (await this.emptied(manager)).map((table) => `"${table}"`);
    await manager.query(`truncate ${tables.join(', ')} restart identity`);
    await manager.query(`update users set org_unit_id = null`);
    await manager.query(`delete from ${referredTo}`);
    await manager.query(`delete from settings where set_by_id is not null`);
    await manager.query(`delete from users where demo`);
  }

  private async emptied(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1`,
      [[...keptTables, referredTo]],
    );
    return rows.map(({ name }) => name);
  }
}
