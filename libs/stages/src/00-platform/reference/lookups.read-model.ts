import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VerificationModel } from '#rules/13-full-verification';

export interface KnownRig {
  id: number;
  code: string;
  positions: number;
  /** The last valid day. */
  validUntil: string;
}

export interface KnownStaff {
  id: number;
  code: string;
  name: string;
}

export interface KnownModel extends VerificationModel {
  id: number;
  code: string;
  supplierId: number;
}

type Loader<T> = (manager: EntityManager) => Promise<ReadonlyMap<string, T>>;

const loadRigs: Loader<KnownRig> = async (manager) =>
  byCode(
    await manager.query<KnownRig[]>(
      `select id, code, positions, to_char(valid_until, 'YYYY-MM-DD') as "validUntil" from rigs`,
    ),
  );

const loadStaff: Loader<KnownStaff> = async (manager) =>
  byCode(
    await manager.query<KnownStaff[]>(`select id, staff_code as code, name from users where staff_code is not null`),
  );

const loadModels: Loader<KnownModel> = async (manager) =>
  byCode(
    await manager.query<KnownModel[]>(
      `select id, code, supplier_id as "supplierId", accuracy_class as "accuracyClass", phases, connection,
         rated_voltage::text as "ratedVoltage", current_spec as "currentSpec", imp_per_kwh::text as "impPerKwh",
         regulation from meter_models`,
    ),
  );

/** What rig files name, by code; read once a transaction, however many rows name it. */
@Injectable()
export class Reference {
  private readonly known = new WeakMap<EntityManager, Map<Loader<unknown>, Promise<ReadonlyMap<string, unknown>>>>();

  rigs(manager: EntityManager): Promise<ReadonlyMap<string, KnownRig>> {
    return this.once(manager, loadRigs);
  }

  /** Everybody with a staff code, also those whose account is disabled: their results stay theirs. */
  staff(manager: EntityManager): Promise<ReadonlyMap<string, KnownStaff>> {
    return this.once(manager, loadStaff);
  }

  /** The same object each time within a transaction, which is what judging wants. */
  models(manager: EntityManager): Promise<ReadonlyMap<string, KnownModel>> {
    return this.once(manager, loadModels);
  }

  private once<T>(manager: EntityManager, load: Loader<T>): Promise<ReadonlyMap<string, T>> {
    // The manager outside of transactions lives as long as the process: nothing is kept for it.
    if (!manager.queryRunner?.isTransactionActive) return load(manager);
    const loaded = this.known.get(manager) ?? new Map<Loader<unknown>, Promise<ReadonlyMap<string, unknown>>>();
    this.known.set(manager, loaded);
    const known = (loaded.get(load) as Promise<ReadonlyMap<string, T>> | undefined) ?? load(manager);
    loaded.set(load, known);
    return known;
  }
}

const byCode = <T extends { code: string }>(rows: T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));
