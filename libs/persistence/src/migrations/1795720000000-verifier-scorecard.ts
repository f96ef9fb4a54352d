import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the readings of a verifier are said to be shifted. */
const settings = {
  'verifier-scorecard.minimum-shift': '0.05',
  'verifier-scorecard.false-alarm-permille': '1',
};

export class VerifierScorecard1795720000000 implements MigrationInterface {
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
