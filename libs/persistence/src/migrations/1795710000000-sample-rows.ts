import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files with sampling results: where their rows are staged, and which file a result came with. */
export class SampleRows1795710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "sample_rows" (
        "import_id" uuid NOT NULL,
        "row_no" integer NOT NULL,
        "batch_no" text NOT NULL,
        "asset_no" text NOT NULL,
        "result" text NOT NULL,
        "fault_kind" text,
        CONSTRAINT "PK_128e441620c86e8202f29211eea" PRIMARY KEY ("import_id", "row_no")
      )`);
    await runner.query(`ALTER TABLE "sampling_results" ADD "import_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_64f0df3da8935200e6bf411cc7" ON "sampling_results" ("import_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sampling_results" DROP COLUMN "import_id"`);
    await runner.query(`DROP TABLE "sample_rows"`);
  }
}
