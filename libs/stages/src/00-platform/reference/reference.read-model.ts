import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page, type PageQuery } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { MeterModelFacts, RigFacts, SupplierFacts, Tagged } from './reference.repository.js';

const suppliers = `select t.code, t.name, t.xmin::text as revision from suppliers t`;

const models = `select t.code, t.name, s.code as "supplierCode", t.accuracy_class as "accuracyClass", t.phases,
    t.connection, t.rated_voltage::text as "ratedVoltage", t.current_spec as "currentSpec",
    t.imp_per_kwh::text as "impPerKwh", t.regulation, t.xmin::text as revision
  from meter_models t join suppliers s on s.id = t.supplier_id`;

const rigs = `select t.code, t.name, t.positions, to_char(t.valid_until, 'YYYY-MM-DD') as "validUntil",
    t.xmin::text as revision
  from rigs t`;

const staff = `select t.staff_code as code, t.name, t.roles, o.code as "orgUnitCode", o.name as "orgUnitName"
  from users t left join org_units o on o.id = t.org_unit_id`;

export interface StaffMember {
  code: string;
  name: string;
  orgUnitCode: string | null;
  orgUnitName: string | null;
  roles: string[];
}

/** Lists and single rows by the code that people use; '2' comes before '10'. */
@Injectable()
export class ReferenceReadModel {
  constructor(private readonly transaction: Transaction) {}

  suppliers(query: PageQuery): Promise<Page<Tagged<SupplierFacts>>> {
    return this.page(suppliers, 't.code', query);
  }

  models(query: PageQuery): Promise<Page<Tagged<MeterModelFacts>>> {
    return this.page(models, 't.code', query);
  }

  rigs(query: PageQuery): Promise<Page<Tagged<RigFacts>>> {
    return this.page(rigs, 't.code', query);
  }

  staff(query: PageQuery): Promise<Page<StaffMember>> {
    return this.page(staff, 't.staff_code', query);
  }

  supplier(code: string, manager = this.transaction.manager): Promise<Tagged<SupplierFacts>> {
    return this.one(manager, suppliers, { what: 'supplier', id: code });
  }

  model(code: string, manager = this.transaction.manager): Promise<Tagged<MeterModelFacts>> {
    return this.one(manager, models, { what: 'meter model', id: code });
  }

  rig(code: string, manager = this.transaction.manager): Promise<Tagged<RigFacts>> {
    return this.one(manager, rigs, { what: 'rig', id: code });
  }

  private async page<T extends { code: string }>(select: string, column: string, query: PageQuery): Promise<Page<T>> {
    const limit = pageSize(query);
    const [after = ''] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<T[]>(
      `${select} where (length(${column}), ${column}) > (length($1), $1) order by length(${column}), ${column} limit $2`,
      [String(after), limit + 1],
    );
    return toPage(rows, limit, (row) => [row.code]);
  }

  private async one<T>(manager: EntityManager, select: string, named: { what: string; id: string }): Promise<T> {
    const [row] = await manager.query<T[]>(`${select} where t.code = $1`, [named.id]);
    if (row === undefined) throw new DomainError('not-found', named);
    return row;
  }
}
