import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { MeasurementQuery, MeasurementView, SeriesView } from './check-measurements.dto.js';

/** A measurement that counts, for the chart. */
export interface ChartedMeasurement {
  id: number;
  measuredAt: Date;
  /** In Shanghai, e.g. `2026-11`. */
  month: string;
  readings: string[];
}

const view = `
  select c.id, c.check_meter_no as "checkMeterNo", c.position, c.point, string_to_array(c.readings, '|') as readings,
    round((select avg(r::numeric) from unnest(string_to_array(c.readings, '|')) r), 6)::text as mean,
    c.measured_at as "measuredAt", v.staff_code as "verifierCode", u.name as "recordedBy",
    c.withdrawn_reason as "withdrawnReason"
  from check_measurements c join users v on v.id = c.verifier_id left join users u on u.id = c.recorded_by_id`;

@Injectable()
export class CheckMeasurementsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async rig(
    code: string,
    manager = this.transaction.manager,
  ): Promise<{ id: number; name: string; positions: number }> {
    const [rig] = await manager.query<{ id: number; name: string; positions: number }[]>(
      `select id, name, positions from rigs where code = $1`,
      [code],
    );
    if (!rig) throw new DomainError('not-found', { what: 'rig', id: code });
    return rig;
  }

  /** Latest first, the withdrawn ones among them. */
  async page(code: string, query: MeasurementQuery): Promise<Page<MeasurementView>> {
    const { id } = await this.rig(code);
    const limit = pageSize(query);
    const [before] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<MeasurementView[]>(
      `${view} where c.rig_id = $1 and ($2::int is null or c.position = $2) and ($3::text is null or c.point = $3)
         and ($4::int is null or c.id < $4) order by c.id desc limit $5`,
      [id, query.position ?? null, query.point ?? null, before ?? null, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.id]);
  }

  async one(manager: EntityManager, rigId: number, id: number): Promise<MeasurementView> {
    const [row] = await manager.query<MeasurementView[]>(`${view} where c.rig_id = $1 and c.id = $2`, [rigId, id]);
    if (!row) throw new DomainError('not-found', { what: 'check measurement', id });
    return row;
  }

  /** What has been measured on the rig, the series measured last first. */
  series(rigId: number): Promise<SeriesView[]> {
    return this.transaction.manager.query<SeriesView[]>(
      `select check_meter_no as "checkMeterNo", position, point, count(*)::int as n from check_measurements
       where rig_id = $1 and withdrawn_reason is null group by 1, 2, 3 order by max(measured_at) desc, 1, 2, 3`,
      [rigId],
    );
  }

  /** The measurements of one series that count, in order of time. */
  charted(rigId: number, { checkMeterNo, position, point }: SeriesView): Promise<ChartedMeasurement[]> {
    return this.transaction.manager.query<ChartedMeasurement[]>(
      `select id, measured_at as "measuredAt", to_char(measured_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
         string_to_array(readings, '|') as readings
       from check_measurements where rig_id = $1 and check_meter_no = $2 and position = $3 and point = $4
         and withdrawn_reason is null order by measured_at`,
      [rigId, checkMeterNo, position, point],
    );
  }
}
