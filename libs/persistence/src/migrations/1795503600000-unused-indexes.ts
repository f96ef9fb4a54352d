import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every question about a rig, a verifier or an import goes by its batches, so that these indexes were written for every meter
 * and never read.
 */
const unused = [
  { name: 'IDX_6bde9c8fd1e0c1a469f52c23d5', on: 'verifications (import_id)' },
  { name: 'IDX_c749c9fe8551660996ece5cfc3', on: 'verifications (verifier_id, verified_at)' },
  { name: 'IDX_08fa330372e698c6721e65b371', on: 'verifications (rig_id, verified_at)' },
  { name: 'IDX_85e6dd5bf153b554571445360d', on: 'meters (import_id)' },
];

export class UnusedIndexes1795503600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { name } of unused) await runner.query(`drop index "${name}"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, on } of unused) await runner.query(`create index "${name}" on ${on}`);
  }
}
