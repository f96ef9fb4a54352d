import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which roles are told of what. */
const settings = {
  'notifications.batch-judged': ['metrology-lead', 'supplies', 'marketing'],
  'notifications.problem-raised': ['metrology-lead', 'marketing'],
  'notifications.problem-late': ['marketing'],
};

export class WhoIsTold1795650000000 implements MigrationInterface {
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
