import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { DomainError } from '#libs/rules';
import { findExceptions, type CheckedRecord, type ExceptionReason } from '#rules/13-full-verification';
import { Settings } from '#stages/00-platform/settings';
import { sealsOfRound } from './signatures.sql.js';

/** The round whose records are checked. */
export interface CheckedRound {
  batchId: number;
  batchNo: string;
  round: number;
  state: 'open' | 'judged';
}

export type RecordState = 'to-check' | 'returned' | 'signed';

/** A current verification with a verdict, and why it deserves a look. */
export interface RoundRecord extends CheckedRecord {
  id: number;
  meterId: number;
  version: number;
  verifierId: number;
  verifierCode: string;
  state: RecordState;
  correctionReason: string | null;
  exceptions: readonly ExceptionReason[];
}

type Row = Omit<RoundRecord, 'flags' | 'corrected' | 'exceptions'> & { lapsed: boolean; withheld: boolean };

@Injectable()
export class CheckingRecordsReadModel {
  constructor(private readonly settings: Settings) {}

  /** The round asked for, or the latest. */
  async round(manager: EntityManager, batchNo: string, round?: number): Promise<CheckedRound> {
    const [row] = await manager.query<CheckedRound[]>(
      `select rd.batch_id as "batchId", b.batch_no as "batchNo", rd.round, rd.state
       from verification_rounds rd join batches b on b.id = rd.batch_id
       where b.batch_no = $1 and ($2::int is null or rd.round = $2) order by rd.round desc limit 1`,
      [batchNo, round ?? null],
    );
    if (!row) throw new DomainError('not-found', { what: 'verification round', id: `${batchNo}/${round ?? 1}` });
    return row;
  }

  /** The setting: from which share of the limit on an error is near it, per cent. */
  nearLimitPercent(manager: EntityManager): Promise<number> {
    return this.settings.value<number>(manager, 'full-verification.near-limit-percent', clock.today());
  }

  /**
   * Every record of the round, whatever its state: what is remarkable of one shows only among all. One statement, and the rule
   * over its rows: 100,000 meters take about a second.
   */
  async of(manager: EntityManager, { batchId, round }: CheckedRound): Promise<RoundRecord[]> {
    const rows = await manager.query<Row[]>(
      `with ${sealsOfRound}
       select v.id, v.meter_id as "meterId", m.asset_no as "assetNo", v.version, v.verdict, v.fault_kind as "faultKind",
         v.worst_margin as "worstMargin", v.mean_error as "meanError", rigs.code as "rigCode", v.position,
         v.verified_at as "verifiedAt", v.verifier_id as "verifierId",
         coalesce(verifier.staff_code, verifier.username) as "verifierCode", md5(q.readings) as readings,
         d.rig_conclusion as "rigConclusion", v.reason as "correctionReason",
         (v.verified_at at time zone 'Asia/Shanghai')::date > rigs.valid_until as lapsed,
         coalesce(q.withheld > 0, false) as withheld,
         case when seals.signed @> v.id then 'signed' when seals.returned @> v.id then 'returned' else 'to-check' end as state,
         seals.signed_meters @> v.meter_id and not seals.signed @> v.id as "sealBroken"
       from verifications v cross join seals
       join meters m on m.id = v.meter_id join rigs on rigs.id = v.rig_id join users verifier on verifier.id = v.verifier_id
       left join rig_readings q on q.id = v.reading_id
       left join disagreements d on d.meter_id = v.meter_id and d.round = v.round and d.version = v.version
       where v.batch_id = $1 and v.round = $2 and v.current and v.verdict is not null
       order by v.id`,
      [batchId, round],
    );
    const records = rows.map(({ lapsed, withheld, ...row }) => ({
      ...row,
      flags: [...(lapsed ? ['rig-lapsed'] : []), ...(withheld ? ['readings-withheld'] : [])],
      corrected: row.version > 1,
    }));
    const exceptions = findExceptions(records, await this.nearLimitPercent(manager));
    return records.map((record, at) => ({ ...record, exceptions: exceptions[at] ?? [] }));
  }
}
