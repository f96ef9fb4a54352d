import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['sampled', 'sample_passed', 'sample_planned', 'sample_done'];

/** What samples give to the indicators, beside what verifications give. */
export class SampleTallies1795640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const added = columns.map((column) => `add ${column} integer not null default 0`).join(', ');
    await runner.query(`alter table verification_tallies ${added}`);
    // Samples that were drawn before: their batches are computed as if a fact had changed.
    await runner.query(
      `insert into jobs (id, kind, key, payload)
       select gen_random_uuid(), 'indicators.compute', batch_id::text, jsonb_build_object('batchId', batch_id)
       from (select distinct batch_id from sampling_inspections) drawn`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table verification_tallies ${columns.map((column) => `drop ${column}`).join(', ')}`);
  }
}
