import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface ChainHead {
  id: number;
  hash: string;
}

/** Hash before the first entry. */
export const chainStart = '0'.repeat(64);
const anchoringLock = 22_596_002;

@Injectable()
export class ChainHeads {
  /** Anchors are written by one process at a time: each line is signed with the one before it. */
  async alone(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock($1)`, [anchoringLock]);
  }

  async last(manager: EntityManager): Promise<ChainHead & { keyId: string | null }> {
    const [row] = await manager.query<(ChainHead & { keyId: string | null })[]>(
      `select id, hash, key_id as "keyId" from audit_entries order by id desc limit 1`,
    );
    return row ?? { id: 0, hash: chainStart, keyId: null };
  }

  async stands(manager: EntityManager, { id, hash }: ChainHead): Promise<boolean> {
    if (id === 0) return true;
    const rows = await manager.query<unknown[]>(`select 1 from audit_entries where id = $1 and hash = $2`, [id, hash]);
    return rows.length > 0;
  }
}
