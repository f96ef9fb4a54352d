import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class HoldsRepository {
  /** False when the problem holds its batch already. */
  async insert(
    manager: EntityManager,
    hold: { batchId: number; problemId: number; reason: string; heldById: number | null },
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `insert into batch_holds (batch_id, problem_id, reason, held_by_id) values ($1, $2, $3, $4)
       on conflict (problem_id) where released_at is null do nothing returning id`,
      [hold.batchId, hold.problemId, hold.reason, hold.heldById],
    );
    return rows.length > 0;
  }

  /** Whether there was one. */
  async release(manager: EntityManager, problemId: number, reason: string): Promise<boolean> {
    const [rows] = await manager.query<[unknown[], number]>(
      `update batch_holds set released_at = now(), release_reason = $2
       where problem_id = $1 and released_at is null returning id`,
      [problemId, reason],
    );
    return rows.length > 0;
  }
}
