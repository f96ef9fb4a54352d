import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { pointName, usualTestPoints } from '#rules/13-full-verification';
import { Settings } from '#stages/00-platform/settings';
import { ChecksRepository, JudgingBasisReadModel } from '../recording/index.js';
import type { WorksheetMeter, WorksheetQuery, WorksheetView } from './worksheet.dto.js';
import { WorksheetReadModel } from './worksheet.read-model.js';

@Injectable()
export class WorksheetService {
  constructor(
    private readonly transaction: Transaction,
    private readonly worksheets: WorksheetReadModel,
    private readonly basis: JudgingBasisReadModel,
    private readonly checks: ChecksRepository,
    private readonly settings: Settings,
  ) {}

  /** @throws DomainError `round-not-open` while nothing can be recorded */
  async view(batchNo: string, query: WorksheetQuery): Promise<WorksheetView> {
    const { manager } = this.transaction;
    const today = clock.today();
    const { batchId, round, modelCode } = await this.worksheets.openRound(manager, batchNo);
    const { judgeOf } = await this.basis.of(manager, [batchId], today);
    const { model, options } = judgeOf(batchId);
    const { accuracyClass, phases, connection, ratedVoltage, currentSpec, impPerKwh, regulation } = model;
    const values = await this.settings.values(manager, today);
    return {
      ...{ batchNo, round },
      points: usualTestPoints(model).map((point) => pointName(point.loadCurrent, point.powerFactor, point.element)),
      model: {
        ...{ code: modelCode, accuracyClass, phases, connection, currentSpec, regulation },
        ...{ ratedVoltage, impPerKwh },
      },
      judging: {
        internalLimitPercent: options.internalLimitPercent,
        clockLimit: options.clockLimit,
        requiresUsualPoints: options.requiresUsualPoints ?? false,
        minimumReadings: options.minimumReadings ?? 1,
        nearLimitPercent: values['full-verification.near-limit-percent'] as number,
        checkDigit: values['asset-number.check-digit'] as 'on' | 'warn' | 'off',
      },
      meters: await this.meters({ batchId, round }, query),
    };
  }

  private async meters(of: { batchId: number; round: number }, query: WorksheetQuery): Promise<WorksheetMeter[]> {
    const { manager } = this.transaction;
    if (query.limit === 0) return [];
    const found = await this.worksheets.meters(manager, of, query);
    const checksOf = await this.checks.of(
      manager,
      [of.batchId],
      found.map(({ id }) => id),
    );
    return found.map(({ id, ...meter }) => ({ ...meter, checks: [...checksOf(id)] }));
  }
}
