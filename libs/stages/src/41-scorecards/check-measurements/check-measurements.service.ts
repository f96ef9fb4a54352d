import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '#stages/00-platform/audit';
import { Reference } from '#stages/00-platform/reference';
import type { GivenMeasurement, MeasurementsAnswer, MeasurementView } from './check-measurements.dto.js';
import { CheckMeasurementsReadModel } from './check-measurements.read-model.js';
import { CheckMeasurementsRepository, type MeasurementRow } from './check-measurements.repository.js';
import { readMeasurement, type MeasurementFault } from './read-measurement.js';

@Injectable()
export class CheckMeasurements {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: CheckMeasurementsRepository,
    private readonly readModel: CheckMeasurementsReadModel,
    private readonly reference: Reference,
    private readonly audit: Audit,
  ) {}

  /** All or nothing: a sheet of readings that is wrong in one line is looked at again. */
  record(actor: Actor, code: string, given: readonly GivenMeasurement[]): Promise<MeasurementsAnswer> {
    return this.transaction.run(async (manager) => {
      const rig = await this.readModel.rig(code, manager);
      await this.repository.lockRig(manager, rig.id);
      const rows = await this.read(manager, rig.positions, given);
      const kept = await this.repository.kept(manager, rig.id, rows);
      const known = new Map(kept.map(({ at, readings }) => [at - 1, readings]));
      const added = rows.filter((row, at) => {
        if (!known.has(at)) return true;
        if (known.get(at) !== row.readings) throw new DomainError('measurement-differs', { at: at + 1 });
        return false;
      });
      const duplicates = rows.length - added.length;
      if (added.length === 0) return { recorded: 0, duplicates };
      await this.repository.insert(manager, { rigId: rig.id, recordedById: actor.userId }, added);
      await this.audit.write(manager, actor, {
        ...{ action: 'check-measurements.record', objectType: 'rig', objectId: code },
        after: { recorded: added.length, checkMeters: [...new Set(added.map(({ checkMeterNo }) => checkMeterNo))] },
      });
      return { recorded: added.length, duplicates };
    });
  }

  withdraw(actor: Actor, code: string, { id, reason }: { id: number; reason: string }): Promise<MeasurementView> {
    return this.transaction.run(async (manager) => {
      const rig = await this.readModel.rig(code, manager);
      const before = await this.readModel.one(manager, rig.id, id);
      if (!(await this.repository.withdraw(manager, { id, reason, by: actor.userId }))) {
        throw new DomainError('measurement-withdrawn', { id });
      }
      const { checkMeterNo, position, point, mean } = before;
      await this.audit.write(manager, actor, {
        ...{ action: 'check-measurements.withdraw', objectType: 'rig', objectId: code, reason },
        before: { id, checkMeterNo, position, point, mean },
      });
      return this.readModel.one(manager, rig.id, id);
    });
  }

  private async read(
    manager: EntityManager,
    positions: number,
    given: readonly GivenMeasurement[],
  ): Promise<MeasurementRow[]> {
    const [staff, models] = [await this.reference.staff(manager), await this.reference.models(manager)];
    const known = { positions, staff, models: [...models.values()], now: clock.now() };
    const seen = new Set<string>();
    return given.map((measurement, at) => {
      const read = readMeasurement(measurement, known);
      if ('code' in read) return refuse(read, at);
      const { checkMeterNo, position, point, measuredAt } = read;
      const place = [checkMeterNo, position, point, measuredAt.toISOString()].join();
      if (seen.has(place)) {
        return refuse({ code: 'measurement-repeated', params: { at: at + 1 }, field: 'measuredAt' }, at);
      }
      seen.add(place);
      return read;
    });
  }
}

function refuse({ code, params, field }: MeasurementFault, at: number): never {
  throw new DomainError(code, params, [{ pointer: `/measurements/${at}/${field}`, code, params }]);
}
