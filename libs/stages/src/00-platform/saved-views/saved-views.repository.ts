import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import type { ChangeSavedView, CreateSavedView, SavedViewView } from './saved-views.dto.js';

const select = `select v.id, v.screen, v.name, v.state, v.shared, u.name as owner, v.owner_id = $1 as mine, v.revision
  from saved_views v join users u on u.id = v.owner_id`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class SavedViewsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Their own first, then what others share; by name. */
  async list(userId: number, screen: string): Promise<SavedViewView[]> {
    return this.transaction.manager.query<SavedViewView[]>(
      `${select} where v.screen = $2 and (v.owner_id = $1 or v.shared) order by mine desc, v.name, v.id limit 500`,
      [userId, screen],
    );
  }

  /** What they may see; locked for a change when the manager is that of a transaction. */
  async find(userId: number, id: string, manager?: EntityManager): Promise<SavedViewView | null> {
    if (!uuid.test(id)) return null;
    const [row] = await (manager ?? this.transaction.manager).query<SavedViewView[]>(
      `${select} where v.id = $2 and (v.owner_id = $1 or v.shared) ${manager ? 'for update of v' : ''}`,
      [userId, id],
    );
    return row ?? null;
  }

  /** Null when they already have one of that name. */
  async insert(manager: EntityManager, userId: number, view: CreateSavedView): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      `insert into saved_views (id, owner_id, screen, name, state, shared) values ($1, $2, $3, $4, $5, $6)
       on conflict (owner_id, screen, name) do nothing returning id`,
      [randomUUID(), userId, view.screen, view.name, view.state, view.shared ?? false],
    );
    return row?.id ?? null;
  }

  /** False when they already have another of that name. */
  async change(manager: EntityManager, id: string, { name, state, shared }: ChangeSavedView): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `with changed as (
         update saved_views v set name = coalesce($2, name), state = coalesce($3, state), shared = coalesce($4, shared),
           revision = revision + 1, changed_at = now()
         where id = $1 and not exists (
           select from saved_views other where other.owner_id = v.owner_id and other.screen = v.screen
             and other.name = $2 and other.id <> v.id) returning id)
       select id from changed`,
      [id, name ?? null, state ?? null, shared ?? null],
    );
    return rows.length > 0;
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`delete from saved_views where id = $1`, [id]);
  }
}
