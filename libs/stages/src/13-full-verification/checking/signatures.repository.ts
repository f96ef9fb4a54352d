import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MeterSet } from '#stages/00-platform/events';
import type { CheckedRound } from './checking-records.read-model.js';
import { hashOf } from './signatures.sql.js';
import type { Meaning } from './signatures.dto.js';

/** What is said of which verifications. */
export interface SignedSet {
  meaning: Meaning;
  signerId: number;
  verificationIds: readonly number[];
  reason: string | null;
}

export interface WrittenSignature {
  id: number;
  meterIds: MeterSet;
  hash: string;
}

@Injectable()
export class SignaturesRepository {
  /** Against results that are recorded, corrected or judged meanwhile. */
  async lockRound(manager: EntityManager, { batchId, round }: CheckedRound): Promise<void> {
    await manager.query(`select from verification_rounds where batch_id = $1 and round = $2 for update`, [
      batchId,
      round,
    ]);
  }

  /** One row and one hash, whatever their number. */
  async insert(
    manager: EntityManager,
    { batchId, round }: CheckedRound,
    { meaning, signerId, verificationIds, reason }: SignedSet,
  ): Promise<WrittenSignature> {
    const [row] = await manager.query<[WrittenSignature]>(
      `with chosen as (
         select range_agg(int4range(id, id, '[]')) as ids, range_agg(int4range(meter_id, meter_id, '[]')) as meters,
           count(*)::int as records from verifications where id = any($5))
       insert into signatures (batch_id, round, meaning, signer_id, verification_ids, meter_ids, records, hash, reason)
       select $1, $2, $3, $4, ids, meters, records, (${hashOf('v.id = any($5)')}), $6 from chosen
       returning id, meter_ids::text as "meterIds", hash`,
      [batchId, round, meaning, signerId, verificationIds, reason],
    );
    return row;
  }
}
