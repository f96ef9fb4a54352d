import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  { name: 'IDX_73adf171860944e77bd8fe82ec', on: 'batches (arrived_on, batch_no)' },
  { name: 'IDX_16edab6381a094dccfd94b19f9', on: 'batches (quantity, batch_no)' },
  { name: 'IDX_d2a2c5dc6e1462369a98c2abfd', on: 'batches (state, arrived_on, batch_no)' },
  {
    name: 'IDX_93695d36490edd25489ecac103',
    on: `verifications (fault_kind, meter_id) where current and verdict = 'fail'`,
  },
  { name: 'IDX_349422f92fc3f80e43ba61f9b7', on: 'jobs (actor_id, created_at)' },
];

/** What lists are filtered and sorted by; and a judged round keeps what it was judged by. */
export class Lists1795580100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { name, on } of indexes) await runner.query(`create index "${name}" on ${on}`);
    await runner.query(
      `alter table verification_rounds add column pass_rate_permille smallint, add column same_kind_limit integer`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table verification_rounds drop column pass_rate_permille, drop column same_kind_limit`);
    for (const { name } of indexes) await runner.query(`drop index "${name}"`);
  }
}
