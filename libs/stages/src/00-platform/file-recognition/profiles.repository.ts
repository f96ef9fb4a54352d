import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Profile } from './profiles.read-model.js';

@Injectable()
export class ProfilesRepository {
  /** One profile a kind and layout: a new one takes the place of the one before. */
  async save(
    manager: EntityManager,
    profile: Omit<Profile, 'id' | 'createdAt'> & { createdById: number },
  ): Promise<number> {
    const [row] = await manager.query<[{ id: number }]>(
      `insert into import_profiles (kind, fingerprint, name, mapping, created_by_id) values ($1, $2, $3, $4, $5)
       on conflict (kind, fingerprint) do update set name = excluded.name, mapping = excluded.mapping,
         created_by_id = excluded.created_by_id, created_at = now()
       returning id`,
      [profile.kind, profile.fingerprint, profile.name, JSON.stringify(profile.mapping), profile.createdById],
    );
    return row.id;
  }

  async change(
    manager: EntityManager,
    id: number,
    { name, mapping }: Pick<Profile, 'name' | 'mapping'>,
  ): Promise<void> {
    await manager.query(`update import_profiles set name = $2, mapping = $3 where id = $1`, [
      ...[id, name, JSON.stringify(mapping)],
    ]);
  }

  /** Null when there is none. */
  async remove(manager: EntityManager, id: number): Promise<Pick<Profile, 'kind' | 'name' | 'mapping'> | null> {
    const [row] = await manager.query<Pick<Profile, 'kind' | 'name' | 'mapping'>[]>(
      `with gone as (delete from import_profiles where id = $1 returning kind, name, mapping)
       select kind, name, mapping from gone`,
      [id],
    );
    return row ?? null;
  }
}
