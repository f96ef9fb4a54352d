import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class JobsRepository {
  /** Puts a failed job back to where it was asked for; false when it has not failed. */
  async retry(manager: EntityManager, id: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `with again as (
         update jobs set state = 'waiting', dispatched_at = null, started_at = null, finished_at = null,
           attempts = 0, deaths = 0, progress = 0, failures = '[]'
         where id = $1 and state = 'failed' returning id)
       select id from again`,
      [id],
    );
    return rows.length > 0;
  }
}
