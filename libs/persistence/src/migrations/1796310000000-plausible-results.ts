import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two readings a test point, as JJG 596 has it; what cannot be right is flagged until somebody wants it refused. */
const settings = {
  'full-verification.minimum-readings': 2,
  'full-verification.implausible': 'flag',
};

export class PlausibleResults1796310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [key, value] of Object.entries(settings)) {
      await runner.query(`insert into settings (key, effective_from, value) values ($1, '2000-01-01', $2)`, [
        key,
        JSON.stringify(value),
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from settings where key = any($1)`, [Object.keys(settings)]);
  }
}
