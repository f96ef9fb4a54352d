import { Injectable } from '@nestjs/common';
import { checkIfMatch, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Audit } from '../audit/index.js';
import type { ChangeRig, ChangeSupplier } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import { ReferenceRepository, type RigFacts, type SupplierFacts, type Tagged } from './reference.repository.js';

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
      checkIfMatch(ifMatch, revision, { current: before, wanted });
      const after = { code, name: wanted.name };
      await this.repository.changeSupplier(manager, after);
      const changed = await this.readModel.supplier(code, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'suppliers.change', objectType: 'supplier', objectId: code, before, after },
      });
      return changed;
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
      checkIfMatch(ifMatch, revision, { current: before, wanted });
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
