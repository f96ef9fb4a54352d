import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class SettingsRepository {
  /** Until the transaction ends nobody else changes this key, not even by a first value. */
  async lock(manager: EntityManager, key: string): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [`settings/${key}`]);
  }

  async put(
    manager: EntityManager,
    setting: { key: string; effectiveFrom: string; value: unknown; setById: number; reason: string },
  ): Promise<void> {
    await manager.query(
      `insert into settings (key, effective_from, value, set_by_id, set_at, reason)
       values ($1, $2, $3, $4, clock_timestamp(), $5)
       on conflict (key, effective_from) do update
       set value = excluded.value, set_by_id = excluded.set_by_id, set_at = excluded.set_at, reason = excluded.reason`,
      [setting.key, setting.effectiveFrom, JSON.stringify(setting.value), setting.setById, setting.reason],
    );
  }
}
