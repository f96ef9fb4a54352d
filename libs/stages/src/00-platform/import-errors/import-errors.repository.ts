import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class ImportErrorsRepository {
  /** How many rows are in error. */
  async count(manager: EntityManager, importId: string): Promise<number> {
    const [row] = await manager.query<[{ rows: number }]>(
      `select count(distinct row)::int as rows from import_errors where import_id = $1`,
      [importId],
    );
    return row.rows;
  }

  async discard(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(`delete from import_errors where import_id = $1`, [importId]);
  }
}
