import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import type { JudgeMeterOptions, TestPoint, VerificationModel } from '#rules/13-full-verification';
import { Settings } from '#stages/00-platform/settings';
import { testPointOf, type MeterJudge } from './judge-captured.js';

type ModelRow = VerificationModel & { batchId: number; modelId: number };

/** The test points of a scheme, in step with the readings that name it. */
export type PointsOf = (schemeId: number) => readonly TestPoint[];

/** What the meters of some batches are judged by. */
export interface JudgingBasis {
  /** The setting: whether results of a rig whose validity has lapsed are refused, or taken with a flag. */
  lapsedRig: 'refuse' | 'flag';
  /** The setting: the same of results that cannot be right, such as those from before the batch arrived. */
  implausible: 'refuse' | 'flag';
  judgeOf: (batchId: number) => MeterJudge;
}

@Injectable()
export class JudgingBasisReadModel {
  constructor(private readonly settings: Settings) {}

  /** @param day the day in Shanghai whose settings hold */
  async of(manager: EntityManager, batchIds: readonly number[], day: string): Promise<JudgingBasis> {
    const values = await this.settings.values(manager, day);
    const judges = await this.judges(manager, batchIds, {
      internalLimitPercent: values['full-verification.internal-limit-percent'] as number,
      clockLimit: values['full-verification.clock-limit'] as string,
      requiresUsualPoints: values['full-verification.required-points'] === 'usual',
      minimumReadings: values['full-verification.minimum-readings'] as number,
    });
    return {
      lapsedRig: values['full-verification.lapsed-rig'] as 'refuse' | 'flag',
      implausible: values['full-verification.implausible'] as 'refuse' | 'flag',
      judgeOf: (batchId) => found(judges.get(batchId), 'batch', batchId),
    };
  }

  /** One model object a meter type: the rules remember limits by it. */
  private async judges(
    manager: EntityManager,
    batchIds: readonly number[],
    options: JudgeMeterOptions,
  ): Promise<Map<number, MeterJudge>> {
    const rows = await manager.query<ModelRow[]>(
      `select b.id as "batchId", m.id as "modelId", m.accuracy_class as "accuracyClass", m.phases, m.connection,
         m.rated_voltage as "ratedVoltage", m.current_spec as "currentSpec", m.imp_per_kwh as "impPerKwh", m.regulation
       from batches b join meter_models m on m.id = b.model_id where b.id = any($1)`,
      [batchIds],
    );
    const models = new Map<number, VerificationModel>(rows.map((row) => [row.modelId, row]));
    return new Map(rows.map((row) => [row.batchId, { model: models.get(row.modelId) ?? row, options }]));
  }

  /** The test points of every scheme. */
  async points(manager: EntityManager): Promise<PointsOf> {
    const rows = await manager.query<{ id: number; points: string[] }[]>(`select id, points from test_schemes`);
    const schemes = new Map(rows.map(({ id, points }) => [id, points.map(testPointOf)]));
    return (schemeId) => found(schemes.get(schemeId), 'test scheme', schemeId);
  }
}

function found<T>(value: T | undefined, what: string, id: number): T {
  if (value === undefined) throw new DomainError('not-found', { what, id });
  return value;
}
