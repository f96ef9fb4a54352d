import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readings of a meter that came in several files are one; which of them each file brought is kept. */
export class PartsOfReadings1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table rig_readings add part_scheme_id integer, add part_withheld smallint, add joined_to integer`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table rig_readings drop part_scheme_id, drop part_withheld, drop joined_to`);
  }
}
