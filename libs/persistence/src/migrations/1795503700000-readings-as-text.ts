import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list of a dozen short texts takes the database longer to read and write than all the rest of its row. */
export class ReadingsAsText1795503700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table rig_readings alter readings type text using array_to_string(readings, ',', '')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table rig_readings alter readings type text[] using string_to_array(readings, ',')`);
  }
}
