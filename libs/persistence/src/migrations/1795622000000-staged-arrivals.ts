import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staged arrivals are read as a whole and joined by hashing: the index was written for every row and never read. */
export class StagedArrivals1795622000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index "IDX_c24d59b4fd435d793ca99bd9a2"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index "IDX_c24d59b4fd435d793ca99bd9a2" on arrival_rows (import_id, asset_no)`);
  }
}
