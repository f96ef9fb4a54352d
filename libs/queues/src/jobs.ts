import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobKind, JobPayloads } from './catalogue.js';

/** Who asks for work, so that the jobs page can show it and the log can follow it. */
export interface JobOrigin {
  actorId: number | null;
  requestId: string | null;
}

/** The outbox: work is asked for in the transaction of the fact that needs it, and handed to BullMQ once that is committed. */
@Injectable()
export class Jobs {
  /**
   * @param key what the job is about; jobs of one kind with one key that wait together may be done by one run
   * @returns the job's id, also its address under /api/v1/jobs
   */
  async ask<K extends JobKind>(
    manager: EntityManager,
    kind: K,
    work: { key: string; payload: JobPayloads[K] },
    origin: JobOrigin = { actorId: null, requestId: null },
  ): Promise<string> {
    const id = randomUUID();
    await manager.query(
      `insert into jobs (id, kind, key, payload, actor_id, request_id) values ($1, $2, $3, $4, $5, $6)`,
      [id, kind, work.key, JSON.stringify(work.payload), origin.actorId, origin.requestId],
    );
    return id;
  }
}
