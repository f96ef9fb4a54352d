import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';

export interface Measure {
  ownerId: number;
  doneOn: string | null;
}

@Injectable()
export class MeasuresRepository {
  /** The problem is locked by whoever asks. Gives its number. */
  async insert(
    manager: EntityManager,
    measure: { problemId: number; what: string; ownerId: number; dueOn: string },
  ): Promise<number> {
    const [row] = await manager.query<[{ ordinal: number }]>(
      `insert into problem_measures (problem_id, ordinal, what, owner_id, due_on)
       select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4 from problem_measures where problem_id = $1 returning ordinal`,
      [measure.problemId, measure.what, measure.ownerId, measure.dueOn],
    );
    return row.ordinal;
  }

  async one(manager: EntityManager, problemId: number, ordinal: number): Promise<Measure> {
    const [row] = await manager.query<Measure[]>(
      `select owner_id as "ownerId", done_on::text as "doneOn" from problem_measures where problem_id = $1 and ordinal = $2`,
      [problemId, ordinal],
    );
    if (!row) throw new DomainError('not-found', { what: 'measure', id: String(ordinal) });
    return row;
  }

  async setDone(
    manager: EntityManager,
    problemId: number,
    done: { ordinal: number; doneOn: string; report: string },
  ): Promise<void> {
    await manager.query(
      `update problem_measures set done_on = $3, report = $4 where problem_id = $1 and ordinal = $2`,
      [problemId, done.ordinal, done.doneOn, done.report],
    );
  }
}
