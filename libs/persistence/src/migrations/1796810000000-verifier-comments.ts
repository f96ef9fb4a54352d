import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A verifier sees the own scorecard first and may comment before it counts; who looked at it. */
export class VerifierComments1796810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "verifier_card_views" (
        "period" text NOT NULL,
        "verifier_id" integer NOT NULL,
        "viewer_id" integer NOT NULL,
        "day" date NOT NULL,
        CONSTRAINT "PK_d9490039206ae095b82d6a35390" PRIMARY KEY ("period", "verifier_id", "viewer_id", "day")
      )`);
    await runner.query(`
      CREATE TABLE "verifier_comments" (
        "period" text NOT NULL,
        "verifier_id" integer NOT NULL,
        "text" text NOT NULL,
        "written_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_6e032132eca572a1e77dd080e61" PRIMARY KEY ("period", "verifier_id")
      )`);
    await runner.query(
      `insert into settings (key, effective_from, value) values ('verifier-scorecard.comment-days', '2000-01-01', '7')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from settings where key = 'verifier-scorecard.comment-days'`);
    await runner.query(`drop table verifier_comments`);
    await runner.query(`drop table verifier_card_views`);
  }
}
