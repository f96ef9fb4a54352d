import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CopyBlocks } from '#libs/persistence';
import { ChecksRepository } from './checks.repository.js';
import type { StagedIn } from './halves.read-model.js';
import { disagreementColumns, verificationColumns } from './verification-lines.js';

/** Verifications to write, as lines of COPY, and what they take the place of. */
export interface VerificationWrites {
  /** Ids of verifications that are completed: the whole one is written instead, as the same version. */
  completed: number[];
  /** Ids of verifications that are corrected: they stay, no longer current. */
  superseded: number[];
  lines: string[];
  disagreements: string[];
}

/** What an import has staged. */
export interface Staged {
  in: StagedIn;
  rows: number;
}

/** An open round that this transaction has locked, and how many of the staged rows are of its meters. */
export interface HeldRound {
  batchId: number;
  round: number;
  meters: number;
}

/** Meters read through for each that is wanted: beyond that it is quicker to look them up. */
const mostBetween = 3;

const verificationTarget = `verifications (${verificationColumns})`;
const disagreementTarget = `disagreements (${disagreementColumns})`;

@Injectable()
export class RecordingRepository {
  constructor(readonly checks: ChecksRepository) {}

  async staged(manager: EntityManager, importId: string): Promise<Staged> {
    const [row] = await manager.query<[{ results: number; readings: number }]>(
      `select (select count(*)::int from rig_results where import_id = $1) as results,
         (select count(*)::int from rig_readings where import_id = $1) as readings`,
      [importId],
    );
    return row.results > 0 ? { in: 'results', rows: row.results } : { in: 'readings', rows: row.readings };
  }

  /**
   * Holds the open rounds that an import's meters belong to, against judging and other recording. No meter leaves the store
   * while its round is open, so that what the check has noted is right as long as the round is still to be had.
   */
  async lockRounds(manager: EntityManager, importId: string): Promise<HeldRound[]> {
    return manager.query<HeldRound[]>(
      `select rd.batch_id as "batchId", rd.round, noted.meters from import_rounds noted
       join verification_rounds rd on rd.id = noted.round_id join batches b on b.id = rd.batch_id and b.state = 'verification'
       where noted.import_id = $1 and rd.state = 'open' order by rd.id for update of rd`,
      [importId],
    );
  }

  /** Whether anything is recorded in the open rounds of these batches. */
  async anyRecorded(manager: EntityManager, batchIds: readonly number[]): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `select from verification_rounds rd where rd.batch_id = any($1) and rd.state = 'open' and exists (
         select from verifications v where v.batch_id = rd.batch_id and v.round = rd.round) limit 1`,
      [batchIds],
    );
    return rows.length > 0;
  }

  /** Whether the meters from the first asset number of staged results to the last are few enough to be read through. */
  async areDense(manager: EntityManager, importId: string, rows: number): Promise<boolean> {
    const [row] = await manager.query<[{ between: number }]>(
      `select count(*)::int as between from (
         select from meters, (select min(asset_no) as first, max(asset_no) as last from (
           select asset_no from rig_results where import_id = $1 offset 0) staged) its
         where asset_no between its.first and its.last limit $2) found`,
      [importId, mostBetween * rows + 1],
    );
    return row.between <= mostBetween * rows;
  }

  /** Everything of `writes` is written when the blocks are; what is replaced goes first. */
  async write(manager: EntityManager, blocks: CopyBlocks, writes: VerificationWrites): Promise<void> {
    const { completed, superseded, lines, disagreements } = writes;
    if (completed.length + superseded.length > 0) await blocks.written();
    if (completed.length > 0) await this.remove(manager, completed);
    if (superseded.length > 0) {
      await manager.query(`update verifications set current = false where id = any($1)`, [superseded]);
    }
    for (const line of lines) blocks.add(verificationTarget, line);
    for (const line of disagreements) blocks.add(disagreementTarget, line);
    await blocks.pass();
  }

  /** Takes verifications and their disagreements away; the captured rows stay. */
  async remove(manager: EntityManager, ids: readonly number[]): Promise<void> {
    await manager.query(
      `with gone as (delete from verifications where id = any($1) returning meter_id, round, version)
       delete from disagreements d using gone
       where d.meter_id = gone.meter_id and d.round = gone.round and d.version = gone.version`,
      [ids],
    );
  }
}
