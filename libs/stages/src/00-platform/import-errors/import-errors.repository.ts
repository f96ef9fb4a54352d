import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CorrectionsRepository } from './corrections.repository.js';

@Injectable()
export class ImportErrorsRepository {
  constructor(private readonly corrections: CorrectionsRepository) {}

  /** What is to be read instead of the rows that people have mended. */
  mended(manager: EntityManager, importId: string): ReturnType<CorrectionsRepository['overlay']> {
    return this.corrections.overlay(importId, manager);
  }

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
