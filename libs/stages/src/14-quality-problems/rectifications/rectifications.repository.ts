import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { RectificationGate } from '#rules/14-quality-problems';

/** A rectification that is not done yet. */
export interface OpenRectification {
  id: number;
  gate: RectificationGate;
  round: number;
  dueOn: string;
  orderedAt: Date;
}

@Injectable()
export class RectificationsRepository {
  async insert(
    manager: EntityManager,
    order: { batchId: number; gate: RectificationGate; round: number; dueOn: string; orderedById: number | null },
  ): Promise<void> {
    await manager.query(
      `insert into rectifications (batch_id, gate, round, due_on, ordered_by_id, ordered_at) values ($1, $2, $3, $4, $5, $6)`,
      [order.batchId, order.gate, order.round, order.dueOn, order.orderedById, clock.now()],
    );
  }

  /** The batch is locked by whoever asks. */
  async open(manager: EntityManager, batchId: number): Promise<OpenRectification | null> {
    const [row] = await manager.query<OpenRectification[]>(
      `select id, gate, round, due_on::text as "dueOn", ordered_at as "orderedAt" from rectifications
       where batch_id = $1 and done_on is null order by id desc limit 1`,
      [batchId],
    );
    return row ?? null;
  }

  async setDue(manager: EntityManager, id: number, dueOn: string, orderedById: number): Promise<void> {
    await manager.query(`update rectifications set due_on = $2, ordered_by_id = $3 where id = $1`, [
      id,
      dueOn,
      orderedById,
    ]);
  }

  async setDone(manager: EntityManager, id: number, doneOn: string, report: string): Promise<void> {
    await manager.query(`update rectifications set done_on = $2, report = $3 where id = $1`, [id, doneOn, report]);
  }

  /** Of batches that still wait for them; the batches are locked, as by whoever raises a problem. */
  async undone(
    manager: EntityManager,
  ): Promise<{ batchId: number; gate: RectificationGate; round: number; dueOn: string }[]> {
    return manager.query(
      `select r.batch_id as "batchId", r.gate, r.round, r.due_on::text as "dueOn"
       from rectifications r join batches b on b.id = r.batch_id
       where r.done_on is null and b.state = 'rectification' order by b.id, r.id for update of b`,
    );
  }
}
