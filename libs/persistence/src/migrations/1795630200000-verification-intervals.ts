import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a verification is good, as certificates say. */
const settings = {
  'full-verification.interval-years': 8,
  'full-verification.precise-interval-years': 6,
};

export class VerificationIntervals1795630200000 implements MigrationInterface {
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
