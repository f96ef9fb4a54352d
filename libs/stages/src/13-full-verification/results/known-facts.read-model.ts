import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reference } from '#stages/00-platform/reference';
import type { GivenResult, KnownFacts, KnownMeter, RecordedVerification } from '../result-items/index.js';

type MeterRow = Omit<KnownMeter, 'recorded'> & Omit<RecordedVerification, 'id'> & { recordedId: number | null };

@Injectable()
export class KnownFactsReadModel {
  constructor(private readonly reference: Reference) {}

  /** Holds the open rounds of the meters against judging, shared with other callers; then reads what is recorded by now. */
  async of(manager: EntityManager, results: readonly GivenResult[]): Promise<KnownFacts> {
    const assetNos = results.map(({ assetNo }) => assetNo);
    await manager.query(
      `select rd.id from verification_rounds rd where rd.state = 'open' and rd.batch_id in (
         select batch_id from meters where asset_no = any($1)) order by rd.id for share`,
      [assetNos],
    );
    const meters = await this.meters(manager, assetNos);
    return {
      meters: new Map(meters.map((meter) => [meter.assetNo, meter])),
      rigs: await this.reference.rigs(manager),
      staff: await this.reference.staff(manager),
    };
  }

  private async meters(manager: EntityManager, assetNos: string[]): Promise<KnownMeter[]> {
    const rows = await manager.query<MeterRow[]>(
      `select m.asset_no as "assetNo", m.id, m.state, m.batch_id as "batchId", b.batch_no as "batchNo",
         b.state as "batchState", rd.round, v.id as "recordedId", v.version, r.rig_id as "rigId", r.position,
         r.verified_at as "verifiedAt", r.verifier_id as "verifierId", r.checker_id as "checkerId", r.temperature, r.humidity,
         r.items, r.clock_daily_error as "clockDailyError", r.rig_conclusion as "rigConclusion",
         s.points, q.readings
       from meters m join batches b on b.id = m.batch_id
       left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
       left join verifications v on v.meter_id = m.id and v.round = rd.round and v.current
       left join rig_results r on r.id = v.result_id
       left join rig_readings q on q.id = v.reading_id
       left join test_schemes s on s.id = q.scheme_id
       where m.asset_no = any($1)`,
      [assetNos],
    );
    return rows.map(({ assetNo, id, state, batchId, batchNo, batchState, round, recordedId, ...recorded }) => ({
      ...{ assetNo, id, state, batchId, batchNo, batchState, round },
      recorded: recordedId === null ? null : { ...recorded, id: recordedId },
    }));
  }
}
