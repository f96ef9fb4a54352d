import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Verdict } from '#rules/13-full-verification';
import { testPointOf, type CapturedReadings, type CapturedResult, type VerificationFacts } from '../recording/index.js';
import type { Finding } from './item-checks.dto.js';
import type { CheckItem } from '#rules/13-full-verification';

/** The current verification of a meter in its open round, and the captured halves it was made of. */
export interface Standing {
  id: number;
  verdict: Verdict | null;
  facts: VerificationFacts;
  captured: CapturedResult;
  readings: CapturedReadings | null;
}

/** A finding that is recorded, whatever it says. */
export interface RecordedCheck {
  id: number;
  meterId: number;
  item: CheckItem;
  version: number;
  conclusion: Finding;
  faultCode: string | null;
}

interface Row extends VerificationFacts, CapturedResult {
  id: number;
  verdict: Verdict | null;
  points: string[] | null;
  joined: string[] | null;
  rigConclusions: string | null;
  withheld: number | null;
}

@Injectable()
export class StandingReadModel {
  async verifications(manager: EntityManager, meterIds: readonly number[]): Promise<Map<number, Standing>> {
    const rows = await manager.query<Row[]>(
      `select v.id, v.verdict, v.meter_id as "meterId", v.batch_id as "batchId", v.round, v.version,
         v.result_id as "resultId", v.reading_id as "readingId", v.import_id as "importId", v.rig_id as "rigId", v.position,
         to_char(v.verified_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS.MS') || '+08' as "verifiedAt",
         v.verifier_id as "verifierId", v.checker_id as "checkerId", v.recorded_by_id as "recordedById", v.reason,
         r.items, r.clock_daily_error as "clockDailyError", r.rig_conclusion as "rigConclusion",
         r.rig_reason as "rigReason", s.points, string_to_array(q.readings, ',') as joined,
         q.rig_conclusions as "rigConclusions", q.withheld
       from verifications v
       join verification_rounds rd on rd.batch_id = v.batch_id and rd.round = v.round and rd.state = 'open'
       join rig_results r on r.id = v.result_id
       left join rig_readings q on q.id = v.reading_id left join test_schemes s on s.id = q.scheme_id
       where v.meter_id = any($1) and v.current`,
      [meterIds],
    );
    return new Map(rows.map((row) => [row.meterId, standingOf(row)]));
  }

  /** By meter and item: `12/appearance`. */
  async checks(manager: EntityManager, meterIds: readonly number[]): Promise<Map<string, RecordedCheck>> {
    const rows = await manager.query<RecordedCheck[]>(
      `select c.id, c.meter_id as "meterId", c.item, c.version, c.conclusion, c.fault_code as "faultCode"
       from item_checks c
       join verification_rounds rd on rd.batch_id = c.batch_id and rd.round = c.round and rd.state = 'open'
       where c.meter_id = any($1) and c.current`,
      [meterIds],
    );
    return new Map(rows.map((row) => [`${row.meterId}/${row.item}`, row]));
  }
}

function standingOf(row: Row): Standing {
  const { id, verdict, items, clockDailyError, rigConclusion, rigReason, points, joined, ...rest } = row;
  const { rigConclusions, withheld, ...facts } = rest;
  const readings = points &&
    joined && { points: points.map(testPointOf), readings: joined, rigConclusions, withheld: withheld ?? 0 };
  return { id, verdict, facts, captured: { items, clockDailyError, rigConclusion, rigReason }, readings };
}
