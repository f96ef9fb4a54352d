import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface DemoCityRecord {
  meters: number;
  seed: number;
  finishedAt: Date | null;
  lastAuditId: number | null;
}

/** Which demo data this database was given. */
@Injectable()
export class DemoCities {
  /** @returns the number of the city, to be told when it is finished */
  async begin(manager: EntityManager, city: { meters: number; seed: number }): Promise<number> {
    const [row] = await manager.query<[{ id: number }]>(
      `insert into demo_cities (meters, seed) values ($1, $2) returning id`,
      [city.meters, city.seed],
    );
    return row.id;
  }

  /** From here on, what the audit shows was done by people. */
  async finish(manager: EntityManager, id: number): Promise<void> {
    await manager.query(
      `update demo_cities set finished_at = now(), last_audit_id = (select coalesce(max(id), 0) from audit_entries)
       where id = $1`,
      [id],
    );
  }

  /** The demo as a whole, when it has not been removed: all its cities taken together. */
  async present(manager: EntityManager): Promise<DemoCityRecord | null> {
    const [row] = await manager.query<(DemoCityRecord & { cities: number })[]>(
      `select count(*)::int as cities, coalesce(sum(meters), 0)::int as meters, coalesce(max(seed), 0) as seed,
         case when bool_and(finished_at is not null) then max(finished_at) end as "finishedAt",
         max(last_audit_id) as "lastAuditId"
       from demo_cities where removed_at is null`,
    );
    return row && row.cities > 0 ? row : null;
  }

  /** Whether a demo was here and was taken out: such a database is not filled by itself again. */
  async removedBefore(manager: EntityManager): Promise<boolean> {
    const [row] = await manager.query<[{ removed: boolean }]>(
      `select exists (select from demo_cities where removed_at is not null) as removed`,
    );
    return row.removed;
  }

  async markRemoved(manager: EntityManager): Promise<void> {
    await manager.query(`update demo_cities set removed_at = now() where removed_at is null`);
  }
}
