import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One measurement as it is kept. */
export interface MeasurementRow {
  checkMeterNo: string;
  position: number;
  point: string;
  readings: string;
  measuredAt: Date;
  verifierId: number;
}

/** What is kept already at the same place and moment. */
interface Kept {
  at: number;
  readings: string;
}

@Injectable()
export class CheckMeasurementsRepository {
  /** Holds the rig, so that two calls about it come one after the other. */
  async lockRig(manager: EntityManager, rigId: number): Promise<void> {
    await manager.query(`select from rigs where id = $1 for update`, [rigId]);
  }

  /** Of those given, what is kept, by their place in the list. */
  kept(manager: EntityManager, rigId: number, rows: readonly MeasurementRow[]): Promise<Kept[]> {
    return manager.query<Kept[]>(
      `select its.at::int, c.readings from ${given} join check_measurements c on c.rig_id = $1
         and c.check_meter_no = its.no and c.position = its.position and c.point = its.point and c.measured_at = its.measured`,
      [rigId, ...columnsOf(rows)],
    );
  }

  async insert(
    manager: EntityManager,
    { rigId, recordedById }: { rigId: number; recordedById: number | null },
    rows: readonly MeasurementRow[],
  ): Promise<void> {
    const parameters = [rigId, ...columnsOf(rows), rows.map(({ readings }) => readings)];
    await manager.query(
      `insert into check_measurements
         (rig_id, check_meter_no, position, point, measured_at, readings, verifier_id, recorded_by_id)
       select $1, its.no, its.position, its.point, its.measured, ($6::text[])[its.at], ($7::int[])[its.at], $8 from ${given}`,
      [...parameters, rows.map(({ verifierId }) => verifierId), recordedById],
    );
  }

  /** @returns false when it was withdrawn before */
  async withdraw(
    manager: EntityManager,
    { id, reason, by }: { id: number; reason: string; by: number | null },
  ): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `update check_measurements set withdrawn_reason = $2, withdrawn_by_id = $3 where id = $1 and withdrawn_reason is null`,
      [id, reason, by],
    );
    return changed > 0;
  }
}

const given = `unnest($2::text[], $3::smallint[], $4::text[], $5::timestamptz[])
  with ordinality as its (no, position, point, measured, at)`;

const columnsOf = (rows: readonly MeasurementRow[]): unknown[] => [
  rows.map(({ checkMeterNo }) => checkMeterNo),
  rows.map(({ position }) => position),
  rows.map(({ point }) => point),
  rows.map(({ measuredAt }) => measuredAt.toISOString()),
];
