import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As they were while they could not be set. */
const settings: Record<string, unknown> = {
  'full-verification.required-points': 'captured',
  'rig-scorecard.minimum-offset': '0.05',
  'rig-scorecard.false-alarm-permille': '1',
};

export class JudgingSettings1795600500000 implements MigrationInterface {
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
