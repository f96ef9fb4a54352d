import { Injectable } from '@nestjs/common';
import { checkIfMatch, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { JJG_596_2012, checkModel, regulationOfClass } from '#rules/13-full-verification';
import { Audit } from '../audit/index.js';
import type { ChangeMeterModel, CreateMeterModel } from './reference.dto.js';
import { ReferenceReadModel } from './reference.read-model.js';
import { ReferenceRepository, type MeterModelFacts, type Tagged } from './reference.repository.js';

@Injectable()
export class MeterModelsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: ReferenceRepository,
    private readonly readModel: ReferenceReadModel,
    private readonly audit: Audit,
  ) {}

  /** A type whose meters could not be judged is refused with every reason. */
  create(actor: Actor, wanted: CreateMeterModel): Promise<Tagged<MeterModelFacts>> {
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

  /** What meters are judged by stays as it was once a batch of the type has arrived; its name may change. */
  change(actor: Actor, code: string, wanted: ChangeMeterModel, ifMatch: string): Promise<Tagged<MeterModelFacts>> {
    return this.transaction.run(async (manager) => {
      await this.repository.lock(manager, 'meter_models', code);
      const { revision, ...before } = await this.readModel.model(code, manager);
      checkIfMatch(ifMatch, revision, { current: before, wanted });
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      const after: MeterModelFacts = { ...before, ...Object.fromEntries(given) };
      refuseUnjudgeable(after);
      const other = judgedBy.filter((field) => after[field] !== before[field]);
      if (other.length > 0 && (await this.repository.hasBatches(manager, code))) throw inUse(code, other);
      await this.repository.changeModel(manager, after);
      const changed = await this.readModel.model(code, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'meter-models.change', objectType: 'meter-model', objectId: code, before, after },
      });
      return changed;
    });
  }
}

const judgedBy = [
  ...(['accuracyClass', 'phases', 'connection', 'ratedVoltage', 'currentSpec', 'impPerKwh', 'regulation'] as const),
];

function inUse(modelCode: string, fields: readonly string[]): DomainError {
  const params = { modelCode };
  const faults = fields.map((field) => ({ pointer: `/${field}`, code: 'meter-model-in-use', params }));
  return new DomainError('meter-model-in-use', params, faults);
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
