import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobKind } from '#libs/queues';

@Injectable()
export class IndicatorJobsRepository {
  /** Until the transaction ends nobody else writes tallies or cells. */
  async takeTurn(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('indicators', 40))`);
  }

  /** Jobs that wait for the same are done by this run: the facts that asked for them are committed, hence counted by it. */
  async finishWaiting(manager: EntityManager, kind: JobKind, key: string): Promise<void> {
    await manager.query(
      `update jobs set state = 'completed', finished_at = now()
       where kind = $1 and key = $2 and state in ('waiting', 'delayed')`,
      [kind, key],
    );
  }

  /** Adds findings to a job, as its failures; last in the transaction, because it locks the job's row. */
  async note(manager: EntityManager, jobId: string, findings: readonly unknown[]): Promise<void> {
    await manager.query(`update jobs set failures = failures || $2::jsonb where id = $1`, [
      jobId,
      JSON.stringify(findings),
    ]);
  }
}
