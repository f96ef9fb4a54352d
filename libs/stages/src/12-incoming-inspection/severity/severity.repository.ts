import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SeriesKey } from './severity.read-model.js';

@Injectable()
export class SeverityRepository {
  /** One resumption after another: the second finds nothing stopped. */
  async lock(manager: EntityManager, { supplierId }: SeriesKey): Promise<void> {
    await manager.query(`select id from suppliers where id = $1 for update`, [supplierId]);
  }

  async resume(manager: EntityManager, key: SeriesKey, reason: string, resumedById: number): Promise<void> {
    await manager.query(
      `insert into inspection_resumptions (supplier_id, model_id, reason, resumed_by_id) values ($1, $2, $3, $4)`,
      [key.supplierId, key.modelId, reason, resumedById],
    );
  }
}
