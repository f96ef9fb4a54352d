import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import type { VerificationModel } from '#rules/13-full-verification';

export interface SupplierFacts {
  code: string;
  name: string;
}

export interface MeterModelFacts extends VerificationModel {
  code: string;
  name: string;
  supplierCode: string;
}

export interface RigFacts {
  code: string;
  name: string;
  positions: number;
  validUntil: string;
}

/** With what changes whenever the row does. */
export type Tagged<T> = T & { revision: string };

/** Suppliers, meter types and rigs as they are written. */
@Injectable()
export class ReferenceRepository {
  async addSupplier(manager: EntityManager, { code, name }: SupplierFacts): Promise<void> {
    const added = await manager.query<unknown[]>(
      `insert into suppliers (code, name) values ($1, $2) on conflict (code) do nothing returning id`,
      [code, name],
    );
    if (added.length === 0) throw new DomainError('already-exists', { what: 'supplier', id: code });
  }

  async addModel(manager: EntityManager, model: MeterModelFacts): Promise<void> {
    const [supplier] = await manager.query<{ id: number }[]>(`select id from suppliers where code = $1`, [
      model.supplierCode,
    ]);
    if (!supplier) {
      const params = { supplierCode: model.supplierCode };
      const fault = { pointer: '/supplierCode', code: 'supplier-unknown', params, received: model.supplierCode };
      throw new DomainError('supplier-unknown', params, [fault]);
    }
    const added = await manager.query<unknown[]>(
      `insert into meter_models (code, name, supplier_id, accuracy_class, phases, connection, rated_voltage,
         current_spec, imp_per_kwh, regulation)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (code) do nothing returning id`,
      [
        ...[model.code, model.name, supplier.id, model.accuracyClass, model.phases, model.connection],
        ...[model.ratedVoltage, model.currentSpec, model.impPerKwh, model.regulation],
      ],
    );
    if (added.length === 0) throw new DomainError('already-exists', { what: 'meter model', id: model.code });
  }

  async addRigs(manager: EntityManager, rigs: readonly RigFacts[]): Promise<void> {
    const added = await manager.query<unknown[]>(
      `insert into rigs (code, name, positions, valid_until)
       select code, name, positions, "validUntil"
       from jsonb_to_recordset($1) as given(code text, name text, positions int, "validUntil" date)
       on conflict (code) do nothing returning id`,
      [JSON.stringify(rigs)],
    );
    const codes = rigs.map((rig) => rig.code).join(', ');
    if (added.length < rigs.length) throw new DomainError('already-exists', { what: 'rig', id: codes });
  }

  async changeSupplier(manager: EntityManager, { code, name }: SupplierFacts): Promise<void> {
    await manager.query(`update suppliers set name = $2 where code = $1`, [code, name]);
  }

  async changeRig(manager: EntityManager, { code, name, positions, validUntil }: RigFacts): Promise<void> {
    await manager.query(`update rigs set name = $2, positions = $3, valid_until = $4 where code = $1`, [
      ...[code, name, positions, validUntil],
    ]);
  }

  async changeModel(manager: EntityManager, model: MeterModelFacts): Promise<void> {
    await manager.query(
      `update meter_models set name = $2, accuracy_class = $3, phases = $4, connection = $5, rated_voltage = $6,
         current_spec = $7, imp_per_kwh = $8, regulation = $9 where code = $1`,
      [
        ...[model.code, model.name, model.accuracyClass, model.phases, model.connection],
        ...[model.ratedVoltage, model.currentSpec, model.impPerKwh, model.regulation],
      ],
    );
  }

  /** Whether a batch of this type has arrived: its meters are judged by the type as it is. */
  async hasBatches(manager: EntityManager, modelCode: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `select 1 from batches b join meter_models m on m.id = b.model_id where m.code = $1 limit 1`,
      [modelCode],
    );
    return rows.length > 0;
  }

  /** Nobody else changes the row until the transaction ends. */
  async lock(manager: EntityManager, table: 'suppliers' | 'meter_models' | 'rigs', code: string): Promise<void> {
    await manager.query(`select id from ${table} where code = $1 for update`, [code]);
  }
}
