import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import { readProblemClasses, type ProblemClass } from '#rules/14-quality-problems';
import { meterSetSql, type MeterSet } from '#stages/00-platform/events';
import { Settings } from '#stages/00-platform/settings';
import type { PersonView } from './quality-problems.dto.js';

/** What a problem names: classes, people, suppliers, meters. */
@Injectable()
export class ProblemReferences {
  constructor(private readonly settings: Settings) {}

  async classes(manager: EntityManager, day: string): Promise<readonly ProblemClass[]> {
    const value = await this.settings.value<unknown>(manager, 'quality-problems.classes', day);
    const classes = readProblemClasses(value);
    if (!classes) throw new Error('the setting quality-problems.classes is no list of classes');
    return classes;
  }

  /** Everybody who can be given something to do. */
  people(manager: EntityManager): Promise<PersonView[]> {
    return manager.query<PersonView[]>(
      `select username, name from users where not disabled and roles <> '{}' order by name, username`,
    );
  }

  /** @throws DomainError `unknown-person` */
  async personId(manager: EntityManager, username: string): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(`select id from users where username = $1 and not disabled`, [
      username,
    ]);
    if (!row) throw new DomainError('unknown-person', { username });
    return row.id;
  }

  async supplierId(manager: EntityManager, supplierCode: string): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(`select id from suppliers where code = $1`, [supplierCode]);
    if (!row) throw new DomainError('unknown-supplier', { supplierCode });
    return row.id;
  }

  async supplierOfBatch(manager: EntityManager, batchId: number): Promise<number> {
    const [row] = await manager.query<[{ id: number }]>(`select supplier_id as id from batches where id = $1`, [
      batchId,
    ]);
    return row.id;
  }

  /** @throws DomainError `unknown-meters` with those that there are none of */
  async meters(manager: EntityManager, assetNos: readonly string[]): Promise<MeterSet> {
    const [row] = await manager.query<[{ meters: MeterSet; unknown: string[] | null }]>(
      `select ${meterSetSql('m.id')} as meters, array_agg(wanted.no) filter (where m.id is null) as unknown
       from unnest($1::text[]) as wanted (no) left join meters m on m.asset_no = wanted.no`,
      [assetNos],
    );
    if (row.unknown) throw new DomainError('unknown-meters', { assetNos: row.unknown.slice(0, 20) });
    return row.meters;
  }

  /** What messages say of a problem, and whose it is. */
  async told(
    manager: EntityManager,
    problemId: number,
  ): Promise<{
    batchNo: string | null;
    cause: string;
    title: string | null;
    dueOn: string | null;
    ownerId: number | null;
  }> {
    const [row] = await manager.query<[Awaited<ReturnType<ProblemReferences['told']>>]>(
      `select b.batch_no as "batchNo", p.cause, p.title, p.due_on::text as "dueOn", p.owner_id as "ownerId"
       from quality_problems p left join batches b on b.id = p.batch_id where p.id = $1`,
      [problemId],
    );
    return row;
  }

  /** Owners of measures that are not done. */
  async waitingFor(manager: EntityManager, problemId: number): Promise<number[]> {
    const rows = await manager.query<{ id: number }[]>(
      `select distinct owner_id as id from problem_measures where problem_id = $1 and done_on is null order by 1`,
      [problemId],
    );
    return rows.map(({ id }) => id);
  }
}
