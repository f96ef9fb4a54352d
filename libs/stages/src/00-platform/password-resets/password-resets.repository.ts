import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PasswordResetView } from './password-resets.dto.js';

/** How long a reset may wait, and how often its codes may be wrong. */
const open = `closed_at is null and asked_at > now() - interval '3 days' and failures < 5`;

export interface OpenReset {
  id: number;
  userId: number;
  username: string;
  askedById: number;
  firstHash: Buffer;
  secondHash: Buffer | null;
}

@Injectable()
export class PasswordResetsRepository {
  /** A later one takes the place of those before. */
  async ask(
    manager: EntityManager,
    reset: { userId: number; askedById: number; reason: string; firstHash: Buffer },
  ): Promise<number> {
    await manager.query(`update password_resets set closed_at = now() where user_id = $1 and closed_at is null`, [
      reset.userId,
    ]);
    const [row] = await manager.query<[{ id: number }]>(
      `insert into password_resets (user_id, asked_by_id, reason, first_hash) values ($1, $2, $3, $4) returning id`,
      [reset.userId, reset.askedById, reset.reason, reset.firstHash],
    );
    return row.id;
  }

  /** Those that wait for somebody; they are few, so there is one page. */
  list(manager: EntityManager): Promise<PasswordResetView[]> {
    return manager.query(
      `select r.id, u.username, u.name, r.reason, a.username as "askedBy", r.asked_at as "askedAt",
         r.second_hash is not null as approved
       from password_resets r join users u on u.id = r.user_id join users a on a.id = r.asked_by_id
       where ${open} order by r.id desc limit 1000`,
    );
  }

  /** Kept from others until the transaction ends. */
  async one(manager: EntityManager, of: { id: number } | { username: string }): Promise<OpenReset | null> {
    const [row] = await manager.query<OpenReset[]>(
      `select r.id, r.user_id as "userId", u.username, r.asked_by_id as "askedById", r.first_hash as "firstHash",
         r.second_hash as "secondHash"
       from password_resets r join users u on u.id = r.user_id
       where ${open} and not u.disabled and (r.id = $1 or u.username = $2) for update of r`,
      ['id' in of ? of.id : null, 'username' in of ? of.username : null],
    );
    return row ?? null;
  }

  async approve(manager: EntityManager, id: number, approvedById: number, secondHash: Buffer): Promise<void> {
    await manager.query(
      `update password_resets set approved_by_id = $2, approved_at = now(), second_hash = $3 where id = $1`,
      [id, approvedById, secondHash],
    );
  }

  async close(manager: EntityManager, id: number): Promise<void> {
    await manager.query(`update password_resets set closed_at = now() where id = $1`, [id]);
  }

  async countFailure(manager: EntityManager, id: number): Promise<void> {
    await manager.query(`update password_resets set failures = failures + 1 where id = $1`, [id]);
  }
}
