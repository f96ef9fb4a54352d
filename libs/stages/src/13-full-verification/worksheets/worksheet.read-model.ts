import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import type { Verdict } from '#rules/13-full-verification';
import type { WorksheetQuery } from './worksheet.dto.js';

interface OpenRound {
  batchId: number;
  round: number;
  modelCode: string;
}

interface FoundMeter {
  id: number;
  assetNo: string;
  position: number | null;
  recorded: boolean;
  verdict: Verdict | null;
}

const usual = 60;

/** What each meter of a round has recorded: a meter at a time, along the index of its versions. */
const recorded = `left join lateral (
  select true as recorded, verdict from verifications where meter_id = m.id and round = $2 and current limit 1) v on true`;

/** Meters that hang on a rig: whatever was last recorded of them there, by hand or by the rig. */
const hung = `hung as (
  select distinct on (meter_id) meter_id, position from (
    select meter_id, position, verified_at as at from verifications
    where batch_id = $1 and round = $2 and current and verdict is null and rig_id = (select id from rigs where code = $3)
    union all
    select meter_id, position, checked_at from item_checks
    where batch_id = $1 and round = $2 and current and conclusion <> 'withdrawn'
      and rig_id = (select id from rigs where code = $3)) its
  order by meter_id, at desc)`;

const columns = `m.id, m.asset_no as "assetNo", coalesce(v.recorded, false) as recorded, v.verdict`;

@Injectable()
export class WorksheetReadModel {
  async openRound(manager: EntityManager, batchNo: string): Promise<OpenRound> {
    const [row] = await manager.query<(Omit<OpenRound, 'round'> & { round: number | null })[]>(
      `select b.id as "batchId", rd.round, t.code as "modelCode" from batches b
       join meter_models t on t.id = b.model_id
       left join verification_rounds rd on rd.batch_id = b.id and rd.state = 'open' where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const { round } = row;
    if (round === null) throw new DomainError('round-not-open', { batchNo });
    return { ...row, round };
  }

  meters(
    manager: EntityManager,
    { batchId, round }: Pick<OpenRound, 'batchId' | 'round'>,
    { assetNos, from, rigCode, only, limit = usual }: WorksheetQuery,
  ): Promise<FoundMeter[]> {
    if (rigCode !== undefined) {
      return manager.query<FoundMeter[]>(
        `with ${hung} select ${columns}, hung.position from hung join meters m on m.id = hung.meter_id ${recorded}
         where m.state = 'in-store' and v.verdict is null order by hung.position, m.asset_no limit $4`,
        [batchId, round, rigCode, limit],
      );
    }
    return manager.query<FoundMeter[]>(
      `select ${columns}, null as position from meters m ${recorded}
       where m.batch_id = $1 and m.state = 'in-store' and ($3::text is null or m.asset_no >= $3)
         and ($4::text[] is null or m.asset_no = any($4)) and (not $5::boolean or v.verdict is null)
       order by m.asset_no limit $6`,
      [batchId, round, from ?? null, assetNos?.split(',') ?? null, only === 'untested', limit],
    );
  }
}
