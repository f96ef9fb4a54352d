import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that were checked before have none: their commit checks them again. */
export class ImportRounds1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "import_rounds" (
        "import_id" uuid NOT NULL,
        "round_id" integer NOT NULL,
        "meters" integer NOT NULL,
        CONSTRAINT "PK_578a23e7b2ded81f34da0e00a07" PRIMARY KEY ("import_id", "round_id")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "import_rounds"`);
  }
}
