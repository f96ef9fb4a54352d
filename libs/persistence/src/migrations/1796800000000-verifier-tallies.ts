import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What verifiers did, kept beside the facts; lots of sampling acceptance that were judged; cells over all months. */
export class VerifierTallies1796800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "verifier_tallies" (
        "batch_id" integer NOT NULL,
        "month" integer NOT NULL,
        "rig_id" integer NOT NULL,
        "verifier_id" integer NOT NULL,
        "measured" integer NOT NULL,
        "error_sum" numeric NOT NULL,
        "corrections" integer NOT NULL,
        "timed" integer NOT NULL,
        "seconds" bigint NOT NULL,
        CONSTRAINT "PK_2514b0924b27241a37960219e26" PRIMARY KEY ("batch_id", "month", "rig_id", "verifier_id")
      )`);
    await runner.query(`CREATE INDEX "IDX_72799096bcf83f8c4108c05d67" ON "verifier_tallies" ("month", "verifier_id")`);
    await runner.query(`
      insert into verifier_tallies
      select batch_id, month, rig_id, verifier_id, count(mean_error), coalesce(sum(mean_error), 0),
        count(*) filter (where version > 1 and reason is not null), count(*) filter (where version = 1),
        coalesce(extract(epoch from sum(greatest(recorded_at - verified_at, interval '0')) filter (where version = 1)), 0)::bigint
      from verifications where current group by batch_id, month, rig_id, verifier_id`);
    await runner.query(`alter table verification_tallies
      add lots_judged integer not null default 0, add lots_accepted integer not null default 0`);
    await runner.query(`
      insert into jobs (id, kind, key, payload)
      select gen_random_uuid(), 'indicators.compute', batch_id::text, jsonb_build_object('batchId', batch_id)
      from (select distinct batch_id from sampling_inspections) drawn`);
    await runner.query(`
      insert into indicator_values (code, scope_type, scope_id, period, numerator, denominator, rule_version)
      select code, scope_type, scope_id, 'cumulative', sum(numerator), sum(denominator), max(rule_version)
      from indicator_values where period ~ '^[0-9]{4}-[0-9]{2}$' group by code, scope_type, scope_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from indicator_values where period = 'cumulative' or code = 'incoming-sampling-lots'`);
    await runner.query(`alter table verification_tallies drop lots_judged, drop lots_accepted`);
    await runner.query(`drop table verifier_tallies`);
  }
}
