import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CopyWriter } from '#libs/persistence';
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

const tables: Readonly<Record<StagedIn, string>> = { results: 'rig_results', readings: 'rig_readings' };

@Injectable()
export class RecordingRepository {
  async staged(manager: EntityManager, importId: string): Promise<Staged> {
    const [row] = await manager.query<[{ results: number; readings: number }]>(
      `select (select count(*)::int from rig_results where import_id = $1) as results,
         (select count(*)::int from rig_readings where import_id = $1) as readings`,
      [importId],
    );
    return row.results > 0 ? { in: 'results', rows: row.results } : { in: 'readings', rows: row.readings };
  }

  /** Holds the open rounds that an import's meters belong to, against judging and other recording. Gives their batches. */
  async lockRounds(manager: EntityManager, importId: string, staged: StagedIn): Promise<number[]> {
    const rows = await manager.query<{ batchId: number }[]>(
      `select rd.batch_id as "batchId" from verification_rounds rd
       join batches b on b.id = rd.batch_id and b.state = 'verification'
       where rd.state = 'open' and rd.batch_id in (
         select m.batch_id from ${tables[staged]} s join meters m on m.asset_no = s.asset_no where s.import_id = $1)
       order by rd.id for update of rd`,
      [importId],
    );
    return rows.map(({ batchId }) => batchId);
  }

  /** How many staged readings are of meters in an open round of which nothing is recorded: they only wait for their results. */
  async waiting(manager: EntityManager, importId: string): Promise<number> {
    const [row] = await manager.query<[{ waiting: number }]>(
      `select count(*)::int as waiting from rig_readings q
       join meters m on m.asset_no = q.asset_no and m.state = 'in-store'
       join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
       where q.import_id = $1 and not exists (
         select from verifications v where v.meter_id = m.id and v.round = rd.round and v.current)`,
      [importId],
    );
    return row.waiting;
  }

  async write(manager: EntityManager, writes: VerificationWrites): Promise<void> {
    if (writes.completed.length > 0) await this.remove(manager, writes.completed);
    if (writes.superseded.length > 0) {
      await manager.query(`update verifications set current = false where id = any($1)`, [writes.superseded]);
    }
    await copy(manager, `verifications (${verificationColumns})`, writes.lines);
    await copy(manager, `disagreements (${disagreementColumns})`, writes.disagreements);
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

async function copy(manager: EntityManager, target: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const writer = new CopyWriter(manager, target);
  for (const line of lines) await writer.write(line);
  await writer.end();
}
