import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Component } from '#rules/12-incoming-inspection';

export interface WrittenList {
  components: readonly Component[];
  reason: string | null;
  writtenById: number;
}

@Injectable()
export class SealedSamplesRepository {
  /** Null when the type has a list for this contract already. */
  async insert(manager: EntityManager, modelId: number, contractNo: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      `insert into sealed_samples (id, model_id, contract_no) values ($1, $2, $3)
       on conflict (model_id, contract_no) do nothing returning id`,
      [randomUUID(), modelId, contractNo],
    );
    return row?.id ?? null;
  }

  async lock(manager: EntityManager, id: string): Promise<{ version: number } | null> {
    const [row] = await manager.query<{ version: number }[]>(
      `select version from sealed_samples where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  async write(manager: EntityManager, id: string, version: number, list: WrittenList): Promise<void> {
    await manager.query(
      `with now_in_force as (update sealed_samples set version = $2 where id = $1)
       insert into sealed_sample_versions (sealed_sample_id, version, components, reason, written_by_id)
       values ($1, $2, $3, $4, $5)`,
      [id, version, JSON.stringify(list.components), list.reason, list.writtenById],
    );
  }
}
