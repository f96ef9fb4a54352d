import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { EntityManager } from 'typeorm';

export interface ProblemEventFacts {
  kind: string;
  actorId: number | null;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  details?: unknown;
}

/** The history of problems: rows are added, never edited, never deleted. */
@Injectable()
export class ProblemEvents {
  async write(manager: EntityManager, problemId: number, event: ProblemEventFacts): Promise<void> {
    const { kind, actorId, from = null, to = null, reason = null, details } = event;
    await manager.query(
      `insert into problem_events (problem_id, kind, actor_id, from_state, to_state, reason, details, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [problemId, kind, actorId, from, to, reason, details === undefined ? null : JSON.stringify(details), clock.now()],
    );
  }
}
