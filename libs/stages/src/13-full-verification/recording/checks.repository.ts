import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NOTHING_SAID, type ItemCheck } from '#rules/13-full-verification';

/** What people found of the items of a meter in its open round; an empty list: nothing. */
export type ChecksOf = (meterId: number) => readonly ItemCheck[];

/** A meter with a failed item and without a verification, and the empty result that its verification is made of. */
export interface FailedAlone {
  meterId: number;
  batchId: number;
  round: number;
  resultId: number;
  rigId: number;
  position: number;
  verifiedAt: string;
  verifierId: number;
  checkerId: number;
  /** Largest version that the round has of it: 0 unless all of them were withdrawn. */
  lastVersion: number;
  reason: string | null;
}

const none: readonly ItemCheck[] = [];

/** Findings that count: the current version of each, unless it says that nothing was found after all. */
export const counted = `current and conclusion <> 'withdrawn'`;

@Injectable()
export class ChecksRepository {
  /** Of the open rounds of these batches, or of some meters in them: read once, because most have none. */
  async of(manager: EntityManager, batchIds: readonly number[], meterIds?: readonly number[]): Promise<ChecksOf> {
    const rows = await manager.query<(ItemCheck & { meterId: number })[]>(
      `select meter_id as "meterId", item, conclusion, fault_code as "faultCode" from item_checks
       where batch_id = any($1) and ${counted} and (batch_id, round) in (
         select batch_id, round from verification_rounds where state = 'open')
         and ($2::int[] is null or meter_id = any($2))
       order by id`,
      [batchIds, meterIds ?? null],
    );
    if (rows.length === 0) return () => none;
    const found = new Map<number, ItemCheck[]>();
    for (const { meterId, ...check } of rows) found.set(meterId, [...(found.get(meterId) ?? []), check]);
    return (meterId) => found.get(meterId) ?? none;
  }

  /** Writes down which findings the current verifications of the open rounds were made with. */
  async link(manager: EntityManager, batchIds: readonly number[], meterIds?: readonly number[]): Promise<void> {
    await manager.query(
      `with found as (
         select meter_id, round, array_agg(id order by id) as ids from item_checks
         where batch_id = any($1) and ${counted} and ($2::int[] is null or meter_id = any($2)) group by meter_id, round)
       update verifications v set check_ids = found.ids from found join verification_rounds rd on rd.round = found.round
       where v.meter_id = found.meter_id and v.round = found.round and v.current
         and rd.batch_id = v.batch_id and rd.state = 'open' and v.check_ids is distinct from found.ids`,
      [batchIds, meterIds ?? null],
    );
  }

  /** Meters of the open rounds that only failed by hand; of each a result is written in which a rig says nothing. */
  async failedAlone(
    manager: EntityManager,
    batchIds: readonly number[],
    meterIds?: readonly number[],
  ): Promise<FailedAlone[]> {
    return manager.query<FailedAlone[]>(
      `with failed as (
         select distinct on (c.meter_id) c.*, m.asset_no,
           (select coalesce(max(version), 0) from verifications v where v.meter_id = c.meter_id and v.round = c.round) as last
         from item_checks c join meters m on m.id = c.meter_id
         join verification_rounds rd on rd.batch_id = c.batch_id and rd.round = c.round and rd.state = 'open'
         where c.batch_id = any($1) and ($2::int[] is null or c.meter_id = any($2))
           and c.current and c.conclusion = 'fail' and not exists (
           select from verifications v where v.meter_id = c.meter_id and v.round = c.round and v.current)
         order by c.meter_id, c.id),
       written as (
         insert into rig_results (asset_no, rig_id, position, verified_at, verifier_id, checker_id, items)
         select asset_no, rig_id, position, checked_at, verifier_id, checker_id, '${NOTHING_SAID}' from failed
         returning id, asset_no)
       select f.meter_id as "meterId", f.batch_id as "batchId", f.round, w.id as "resultId", f.rig_id as "rigId",
         f.position, to_char(f.checked_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS.MS') || '+08' as "verifiedAt",
         f.verifier_id as "verifierId", f.checker_id as "checkerId", f.last as "lastVersion", f.reason
       from failed f join written w on w.asset_no = f.asset_no`,
      [batchIds, meterIds ?? null],
    );
  }
}
