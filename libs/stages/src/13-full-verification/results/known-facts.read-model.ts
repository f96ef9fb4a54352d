import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reference } from '#stages/00-platform/reference';
import { ChecksRepository } from '../recording/index.js';
import type { KnownFacts, KnownMeter, RecordedVerification } from '../result-items/index.js';

type FoundMeter = Pick<KnownMeter, 'assetNo' | 'id' | 'state' | 'batchId'>;
type FoundBatch = Pick<KnownMeter, 'batchId' | 'batchNo' | 'batchState' | 'arrivedOn' | 'round'>;

@Injectable()
export class KnownFactsReadModel {
  constructor(
    private readonly reference: Reference,
    private readonly checks: ChecksRepository,
  ) {}

  /** Holds the open rounds of the meters against judging, shared with other callers; then reads what is recorded by now. */
  async of(manager: EntityManager, assetNos: readonly string[]): Promise<KnownFacts> {
    const found = await manager.query<FoundMeter[]>(
      `select asset_no as "assetNo", id, state, batch_id as "batchId" from meters where asset_no = any($1)`,
      [assetNos],
    );
    const batches = await this.batches(manager, [...new Set(found.map(({ batchId }) => batchId))]);
    const recorded = await this.recorded(manager, found, batches);
    const ids = found.map(({ id }) => id);
    const checksOf = await this.checks.of(manager, [...batches.keys()], ids);
    const meters = new Map<string, KnownMeter>();
    for (const { assetNo, id, state, batchId } of found) {
      const batch = batches.get(batchId);
      if (!batch) continue;
      const known = { recorded: recorded.get(id) ?? null, checks: checksOf(id) };
      meters.set(assetNo, { assetNo, id, state, ...batch, ...known });
    }
    return { meters, rigs: await this.reference.rigs(manager), staff: await this.reference.staff(manager) };
  }

  private async batches(manager: EntityManager, ids: readonly number[]): Promise<Map<number, FoundBatch>> {
    const open = await manager.query<{ batchId: number; round: number }[]>(
      `select batch_id as "batchId", round from verification_rounds
       where state = 'open' and batch_id = any($1) order by id for share`,
      [ids],
    );
    const rounds = new Map(open.map(({ batchId, round }) => [batchId, round]));
    const rows = await manager.query<Omit<FoundBatch, 'round'>[]>(
      `select id as "batchId", batch_no as "batchNo", state as "batchState", arrived_on::text as "arrivedOn" from batches where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.batchId, { ...row, round: rounds.get(row.batchId) ?? null }]));
  }

  /** Meter by meter, so that the index of the meter is followed, whatever the planner knows of a batch just begun. */
  private async recorded(
    manager: EntityManager,
    meters: readonly FoundMeter[],
    batches: ReadonlyMap<number, FoundBatch>,
  ): Promise<Map<number, RecordedVerification>> {
    const rows = await manager.query<(RecordedVerification & { meterId: number })[]>(
      `select its.id as "meterId", v.id, v.version, r.rig_id as "rigId", r.position, r.verified_at as "verifiedAt",
         r.verifier_id as "verifierId", r.checker_id as "checkerId", r.temperature, r.humidity, r.items,
         r.clock_daily_error as "clockDailyError", r.rig_conclusion as "rigConclusion", r.rig_reason as "rigReason", s.points,
         string_to_array(q.readings, ',') as readings
       from unnest($1::int[], $2::smallint[]) as its (id, round)
       cross join lateral (
         select * from verifications where meter_id = its.id and round = its.round and current limit 1) v
       join rig_results r on r.id = v.result_id
       left join rig_readings q on q.id = v.reading_id
       left join test_schemes s on s.id = q.scheme_id`,
      [meters.map(({ id }) => id), meters.map(({ batchId }) => batches.get(batchId)?.round ?? null)],
    );
    return new Map(rows.map((row) => [row.meterId, row]));
  }
}
