import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VerificationModel } from '#rules/13-full-verification';
import type { MeterReadings } from '../parts/index.js';

/** A list of test points that staged readings of meters of one type have. */
export interface StagedScheme {
  schemeId: number;
  modelId: number;
  points: string[];
}

export type ModelOfMeters = VerificationModel & { id: number };

/** Meters that are put in order at a time. */
const page = 5000;

const inScheme = `from rig_readings s join meters m on m.asset_no = s.asset_no join batches b on b.id = m.batch_id
  where s.import_id = $1 and s.scheme_id = $2 and b.model_id = $3`;

/** Staged readings by their lists of test points and the types of their meters. */
@Injectable()
export class StagedPointsRepository {
  /** The types whose meters can be verified now: few, whatever the file. */
  models(manager: EntityManager): Promise<ModelOfMeters[]> {
    return manager.query<ModelOfMeters[]>(
      `select distinct mm.id, mm.accuracy_class as "accuracyClass", mm.phases, mm.connection, mm.rated_voltage::text as "ratedVoltage",
         mm.current_spec as "currentSpec", mm.imp_per_kwh::text as "impPerKwh", mm.regulation
       from verification_rounds rd join batches b on b.id = rd.batch_id join meter_models mm on mm.id = b.model_id
       where rd.state = 'open'`,
    );
  }

  /** The lists that the file has, without their meters. */
  schemes(manager: EntityManager, importId: string): Promise<Omit<StagedScheme, 'modelId'>[]> {
    return manager.query<Omit<StagedScheme, 'modelId'>[]>(
      `select its.scheme_id as "schemeId", ts.points from (select distinct scheme_id from rig_readings where import_id = $1) its
       join test_schemes ts on ts.id = its.scheme_id order by 1`,
      [importId],
    );
  }

  /** Whether any staged meter of the type has the list. */
  async any(manager: EntityManager, importId: string, { schemeId, modelId }: StagedScheme): Promise<boolean> {
    const [row] = await manager.query<[{ any: boolean }]>(`select exists (select ${inScheme}) as any`, [
      importId,
      schemeId,
      modelId,
    ]);
    return row.any;
  }

  /** Takes away some meters of the type that have the list, and gives what was staged of them. */
  async take(
    manager: EntityManager,
    importId: string,
    { schemeId, modelId, points }: StagedScheme,
  ): Promise<MeterReadings[]> {
    const [rows] = await manager.query<[Omit<MeterReadings, 'points'>[], number]>(
      `delete from rig_readings where id in (select s.id ${inScheme} limit ${page})
       returning coalesce(row_no, 0) as row, task_no as "taskNo", asset_no as "assetNo", string_to_array(readings, ',') as readings,
         coalesce(rig_conclusions, '') as conclusions, withheld`,
      [importId, schemeId, modelId],
    );
    return rows.map((row) => ({ ...row, points }));
  }

  /** Takes away the results of meters whose readings were refused. @returns their rows */
  async refuseResults(
    manager: EntityManager,
    importId: string,
    assetNos: readonly string[],
  ): Promise<{ row: number; assetNo: string }[]> {
    const [rows] = await manager.query<[{ row: number; assetNo: string }[], number]>(
      `delete from rig_results where import_id = $1 and asset_no = any($2) returning row_no as row, asset_no as "assetNo"`,
      [importId, assetNos],
    );
    return rows;
  }
}
