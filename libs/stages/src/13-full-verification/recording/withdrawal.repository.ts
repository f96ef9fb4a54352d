import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import { PartsRepository, restingReadings } from '../parts/index.js';

/** The meters of an import, with the readings that it captured of them and those that were joined to these. */
const captured = `
  select m.id as meter_id, null::int as reading_id from rig_results r join meters m on m.asset_no = r.asset_no
  where r.import_id = $1
  union all
  select m.id, q.id from (${restingReadings('$1')}) q join meters m on m.asset_no = q.asset_no`;

/** Verifications that an import brought into being, and those of others that its readings completed. */
const resting = `
  select distinct v.meter_id, v.batch_id, v.round, v.version from (${captured}) c
  join verifications v on v.meter_id = c.meter_id and (v.import_id = $1 or v.reading_id = c.reading_id)`;

@Injectable()
export class WithdrawalRepository {
  constructor(readonly parts: PartsRepository) {}

  /** Holds the rounds that an import's verifications stand in. */
  async lockRounds(manager: EntityManager, importId: string): Promise<number[]> {
    const rounds = await manager.query<{ batchId: number; batchNo: string; round: number; state: string }[]>(
      `select rd.batch_id as "batchId", b.batch_no as "batchNo", rd.round, rd.state
       from verification_rounds rd join batches b on b.id = rd.batch_id
       where (rd.batch_id, rd.round) in (select batch_id, round from (${resting}) its)
       order by rd.id for update of rd`,
      [importId],
    );
    const judged = rounds.find(({ state }) => state !== 'open');
    if (judged) {
      throw new DomainError('import-in-use', { subject: `${judged.batchNo}/${judged.round}`, state: judged.state });
    }
    return [...new Set(rounds.map(({ batchId }) => batchId))];
  }

  /** Refuses when a correction by somebody else has been built on what the import brought. */
  async refuseCorrected(manager: EntityManager, importId: string): Promise<void> {
    const [later] = await manager.query<{ assetNo: string; round: number }[]>(
      `select m.asset_no as "assetNo", its.round from (${resting}) its
       join verifications later on later.meter_id = its.meter_id and later.round = its.round
         and later.version > its.version and later.import_id is distinct from $1
       join meters m on m.id = its.meter_id limit 1`,
      [importId],
    );
    if (later)
      throw new DomainError('import-in-use', { subject: `${later.assetNo}/${later.round}`, state: 'corrected' });
  }

  /** Takes out what the import brought into being; the version before, where there is one, is current again. */
  async takeOut(manager: EntityManager, importId: string): Promise<{ batchId: number; meterId: number }[]> {
    const [row] = await manager.query<[{ gone: { batchId: number; meterId: number }[] | null }]>(
      `with gone as (
         delete from verifications where import_id = $1 and meter_id in (select meter_id from (${captured}) c)
         returning meter_id, batch_id, round, version),
       quiet as (
         delete from disagreements d using gone
         where d.meter_id = gone.meter_id and d.round = gone.round and d.version = gone.version),
       restored as (
         update verifications v set current = true from gone
         where v.meter_id = gone.meter_id and v.round = gone.round and v.version = gone.version - 1
           and v.import_id is distinct from $1)
       select json_agg(json_build_object('batchId', batch_id, 'meterId', meter_id)) as gone from gone`,
      [importId],
    );
    return row.gone ?? [];
  }
}
