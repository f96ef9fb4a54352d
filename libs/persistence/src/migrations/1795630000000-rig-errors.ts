import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mean errors of rigs and of their positions, kept beside the facts; those of what is there already are summed up at once. Failed meters by batch. */
export class RigErrors1795630000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "rig_tallies" (
        "batch_id" integer NOT NULL,
        "month" integer NOT NULL,
        "rig_id" integer NOT NULL,
        "measured" integer NOT NULL,
        "error_sum" numeric NOT NULL,
        "error_squares" numeric NOT NULL,
        "positions" smallint array NOT NULL,
        "position_measured" integer array NOT NULL,
        "position_sums" numeric array NOT NULL,
        "position_squares" numeric array NOT NULL,
        CONSTRAINT "PK_17831cbaf0fc710e6f9ee7253b7" PRIMARY KEY ("batch_id", "month", "rig_id")
      )`);
    await runner.query(`CREATE INDEX "IDX_007206ad43f631407735da47f7" ON "rig_tallies" ("month", "rig_id")`);
    await runner.query(`
      CREATE TABLE "position_cells" (
        "period" text NOT NULL,
        "rig_id" integer NOT NULL,
        "model_id" integer NOT NULL,
        "position" smallint NOT NULL,
        "measured" integer NOT NULL,
        "error_sum" numeric NOT NULL,
        "error_squares" numeric NOT NULL,
        CONSTRAINT "PK_c1563325b66dcaa75e0fc793642" PRIMARY KEY ("period", "rig_id", "model_id", "position")
      )`);
    await runner.query(
      `create index "IDX_9c5113e7903cd7be6bda131859" on verifications (batch_id, id, meter_id, round)
       where current and verdict = 'fail'`,
    );
    await runner.query(`
      insert into rig_tallies
      select batch_id, month, rig_id, sum(n), sum(s), sum(q), array_agg(position order by position),
        array_agg(n order by position), array_agg(s order by position), array_agg(q order by position)
      from (
        select batch_id, month, rig_id, position, count(*)::int as n, sum(mean_error) as s, sum(mean_error * mean_error) as q
        from verifications where current and mean_error is not null group by 1, 2, 3, 4) by_position
      group by batch_id, month, rig_id`);
    await runner.query(`
      insert into position_cells
      select k.period, t.rig_id, b.model_id, p.position, sum(p.n), sum(p.s), sum(p.q)
      from rig_tallies t join batches b on b.id = t.batch_id
      cross join lateral unnest(t.positions, t.position_measured, t.position_sums, t.position_squares) as p (position, n, s, q)
      cross join lateral (values (to_char(t.month, 'FM0000"-"00')), (t.month / 100 || '-Q' || (t.month % 100 + 2) / 3),
        ((t.month / 100)::text)) as k (period)
      group by 1, 2, 3, 4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index "IDX_9c5113e7903cd7be6bda131859"`);
    await runner.query(`drop table position_cells`);
    await runner.query(`drop table rig_tallies`);
  }
}
