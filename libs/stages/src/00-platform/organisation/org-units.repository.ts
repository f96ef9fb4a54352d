import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import type { OrgLevel } from '#rules/00-platform';

export interface NewOrgUnit {
  code: string;
  name: string;
  level: OrgLevel;
  parentId: number | null;
}

@Injectable()
export class OrgUnitsRepository {
  /** Nobody else moves, changes or adds units until the transaction ends: the tree is checked as a whole. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query(`lock table org_units in share row exclusive mode`);
  }

  /** @throws DomainError `org-unit-unknown` */
  async find(manager: EntityManager, code: string): Promise<{ id: number; level: OrgLevel }> {
    const [unit] = await manager.query<{ id: number; level: OrgLevel }[]>(
      `select id, level from org_units where code = $1`,
      [code],
    );
    if (unit) return unit;
    const params = { orgUnitCode: code };
    const fault = { pointer: '/parentCode', code: 'org-unit-unknown', params, received: code };
    throw new DomainError('org-unit-unknown', params, [fault]);
  }

  async add(manager: EntityManager, unit: NewOrgUnit): Promise<void> {
    const added = await manager.query<unknown[]>(
      `insert into org_units (code, name, level, parent_id) values ($1, $2, $3, $4)
       on conflict (code) do nothing returning id`,
      [unit.code, unit.name, unit.level, unit.parentId],
    );
    if (added.length === 0) throw new DomainError('already-exists', { what: 'organisation unit', id: unit.code });
  }

  /** Crews each to a team, all others to one unit. */
  async assignDemoStaff(manager: EntityManager, unitCode: string): Promise<void> {
    await manager.query(
      `with teams as (select id, row_number() over (order by code) as place from org_units where level = 'team'),
       crews as (select id, row_number() over (order by staff_code) as place from users where 'crew' = any(roles))
       update users u set org_unit_id = coalesce(
         (select t.id from crews c join teams t using (place) where c.id = u.id),
         (select id from org_units where code = $1))
       where u.demo`,
      [unitCode],
    );
  }

  async change(
    manager: EntityManager,
    { code, name, parentId }: { code: string; name: string; parentId: number | null },
  ): Promise<void> {
    await manager.query(`update org_units set name = $2, parent_id = $3 where code = $1`, [code, name, parentId]);
  }
}
