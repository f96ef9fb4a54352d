import { Injectable } from '@nestjs/common';
import { checkIfMatch, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { JJG_596_2012, checkModel, regulationOfClass } from '#rules/13-full-verification';
import { Audit } from '../audit/index.js';
import type { ChangeRig, ChangeSupplier, CreateMeterModel } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import {
  ReferenceRepository,
  type MeterModelFacts,
  type RigFacts,
  type SupplierFacts,
  type Tagged,
} from './reference.repository.js';

@Injectable()
export class ReferenceService {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: ReferenceRepository,
    private readonly readModel: ReferenceReadModel,
    private readonly audit: Audit,
  ) {}

  createSupplier(actor: Actor, { code, name }: SupplierFacts): Promise<Tagged<SupplierFacts>> {
    return this.transaction.run(async (manager) => {
      await this.repository.addSupplier(manager, { code, name });
      const supplier = await this.readModel.supplier(code, manager);
      const after = { code, name };
      await this.audit.write(manager, actor, {
        action: 'suppliers.create',
        objectType: 'supplier',
        objectId: code,
        after,
      });
      return supplier;
    });
  }

  changeSupplier(actor: Actor, code: string, wanted: ChangeSupplier, ifMatch: string): Promise<Tagged<SupplierFacts>> {
    return this.transaction.run(async (manager) => {
      await this.repository.lock(manager, 'suppliers', code);
      const { revision, ...before } = await this.readModel.supplier(code, manager);
      checkIfMatch(ifMatch, revision);
      const after = { code, name: wanted.name };
      await this.repository.changeSupplier(manager, after);
      const changed = await this.readModel.supplier(code, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'suppliers.change', objectType: 'supplier', objectId: code, before, after },
      });
      return changed;
    });
  }

  /** A type whose meters could not be judged is refused with every reason. */
  createModel(actor: Actor, wanted: CreateMeterModel): Promise<Tagged<MeterModelFacts>> {
    const model = modelOf(wanted);
    refuseUnjudgeable(model);
    const { code } = model;
    return this.transaction.run(async (manager) => {
      await this.repository.addModel(manager, model);
      const { revision, ...after } = await this.readModel.model(code, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'meter-models.create', objectType: 'meter-model', objectId: code, after },
      });
      return { ...after, revision };
    });
  }

  createRig(actor: Actor, { code, name, positions, validUntil }: RigFacts): Promise<Tagged<RigFacts>> {
    return this.transaction.run(async (manager) => {
      const after = { code, name, positions, validUntil };
      await this.repository.addRigs(manager, [after]);
      const rig = await this.readModel.rig(code, manager);
      await this.audit.write(manager, actor, { action: 'rigs.create', objectType: 'rig', objectId: code, after });
      return rig;
    });
  }

  /** A new certificate moves its last valid day. */
  changeRig(actor: Actor, code: string, wanted: ChangeRig, ifMatch: string): Promise<Tagged<RigFacts>> {
    return this.transaction.run(async (manager) => {
      await this.repository.lock(manager, 'rigs', code);
      const { revision, ...before } = await this.readModel.rig(code, manager);
      checkIfMatch(ifMatch, revision);
      const after = {
        code,
        name: wanted.name ?? before.name,
        positions: wanted.positions ?? before.positions,
        validUntil: wanted.validUntil ?? before.validUntil,
      };
      await this.repository.changeRig(manager, after);
      const changed = await this.readModel.rig(code, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'rigs.change', objectType: 'rig', objectId: code, before, after },
      });
      return changed;
    });
  }
}

function modelOf(wanted: CreateMeterModel): MeterModelFacts {
  const { code, name, supplierCode, accuracyClass, phases, connection, ratedVoltage, currentSpec, impPerKwh } = wanted;
  const regulation = wanted.regulation ?? regulationOfClass(accuracyClass) ?? JJG_596_2012.code;
  return {
    code,
    name,
    supplierCode,
    accuracyClass,
    phases,
    connection,
    ratedVoltage,
    currentSpec,
    impPerKwh,
    regulation,
  };
}

function refuseUnjudgeable(model: MeterModelFacts): void {
  const [first, ...rest] = checkModel(model);
  if (!first) return;
  const errors = [first, ...rest].map(({ field, code, received }) => ({
    ...{ pointer: `/${field}`, code, params: { field, received }, received },
  }));
  throw new DomainError(first.code, { field: first.field, received: first.received }, errors);
}
