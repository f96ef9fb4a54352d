import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { noMeters, type MeterSet } from './meter-set.js';

/** What happened, whoever it happened to. */
export interface EventFacts {
  kind: string;
  batchId: number;
  from?: string | null;
  to?: string | null;
  actorId: number | null;
  place?: string | null;
  reason?: string | null;
  details?: unknown;
}

const columns = 'kind, batch_id, from_state, to_state, actor_id, place, reason, details, meter_ids, at';

/** The life file: rows are added, never edited, never deleted. One row covers every meter that it happened to. */
@Injectable()
export class Events {
  /** An event of the batch itself (`meters: null`) or of a set of its meters; no meters, no event. */
  async write(manager: EntityManager, event: EventFacts & { meters: MeterSet | null }): Promise<void> {
    if (event.meters === noMeters) return;
    await manager.query(`insert into events (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
      ...facts(event),
      event.meters,
      clock.now(),
    ]);
  }
}

function facts(event: EventFacts): unknown[] {
  const { kind, batchId, from = null, to = null, actorId, place = null, reason = null, details } = event;
  return [kind, batchId, from, to, actorId, place, reason, details === undefined ? null : JSON.stringify(details)];
}
