import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

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

/** Meters by what they have in common; all conditions given must hold. */
export type MeterCondition =
  | { ids: readonly number[] }
  | { batchId: number; state?: string | undefined; importId?: string | undefined }
  | { importId: string; state?: string | undefined };

const conditionColumns = { batchId: 'batch_id', importId: 'import_id', state: 'state' };

const columns = 'kind, batch_id, from_state, to_state, actor_id, place, reason, details, meter_ids';

/** The life file: rows are added, never edited, never deleted. One row covers every meter that it happened to. */
@Injectable()
export class Events {
  /** An event of the batch itself (`meters: null`) or of the meters with these ids; no meters, no event. */
  async write(manager: EntityManager, event: EventFacts & { meters: readonly number[] | null }): Promise<void> {
    if (event.meters !== null) {
      await this.writeFor(manager, event, { ids: event.meters });
      return;
    }
    await manager.query(`insert into events (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, null)`, facts(event));
  }

  /**
   * An event of all meters that meet a condition, gathered by the database in one statement.
   * A condition on the state sees the states as this transaction has left them.
   * @returns how many meters it covers; nothing is written for none
   */
  async writeFor(manager: EntityManager, event: EventFacts, condition: MeterCondition): Promise<number> {
    const { source, parameters } = meterIds(condition);
    const [row] = await manager.query<{ meters: number }[]>(
      `with covered as (
         select range_agg(int4range(id, id, '[]')) as meter_ids, count(*)::int as meters from ${source}),
       written as (
         insert into events (${columns})
         select $1, $2, $3, $4, $5, $6, $7, $8, meter_ids from covered where meters > 0)
       select meters from covered`,
      [...facts(event), ...parameters],
    );
    return row?.meters ?? 0;
  }
}

function facts(event: EventFacts): unknown[] {
  const { kind, batchId, from = null, to = null, actorId, place = null, reason = null, details } = event;
  return [kind, batchId, from, to, actorId, place, reason, details === undefined ? null : JSON.stringify(details)];
}

/** From $9 on, after the facts. */
function meterIds(condition: MeterCondition): { source: string; parameters: unknown[] } {
  if ('ids' in condition) {
    return { source: `(select distinct unnest($9::int[]) as id) given`, parameters: [condition.ids] };
  }
  const given = Object.entries(condition).filter(([, value]) => value !== undefined);
  const where = given.map(([name], at) => `${conditionColumns[name as keyof typeof conditionColumns]} = $${at + 9}`);
  return { source: `meters where ${where.join(' and ')}`, parameters: given.map(([, value]) => value) };
}
