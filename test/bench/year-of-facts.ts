import type { Client } from 'pg';

/**
 * A batch of 1,000 on seventeen loads of sixty positions, each load on one rig by one verifier; it arrives, is opened and
 * verified on the day that `day` says. About one meter in ninety fails.
 */
const facts = `
  insert into verifications (meter_id, batch_id, round, result_id, reading_id, rig_id, position, verified_at, month,
    verifier_id, checker_id, verdict, fault_kind, mean_error, worst_margin, rule_version)
  select g, b.id, 1, g, g, 1 + (b.id * 17 + i / 60) % 20, 1 + i % 60, at, to_char(at at time zone 'Asia/Shanghai', 'YYYYMM')::int,
    1 + (b.id + i / 180) % 6, 6 - (b.id + i / 180) % 6, case when bad then 'fail' else 'pass' end,
    case when bad then (array['basic-error', 'creeping', 'starting'])[1 + g % 3] end,
    (g::bigint * 48271 % 4001 - 2000) / 10000.0, (g::bigint * 69621 % 1000)::int, 'judge-meter/1'
  from new_batches b
  cross join generate_series(0, 999) i
  cross join lateral (
    select b.id * 1000 + i as g, (b.arrived_on + time '08:00') at time zone 'Asia/Shanghai' + i * interval '20 seconds' as at,
      (b.id * 1000::bigint + i) * 2654435761 % 1000 < 11 as bad) m`;

const batches = `
  insert into batches (batch_no, supplier_id, model_id, quantity, arrived_on, state)
  select 'BENCH-' || gen_random_uuid(), 1 + n % 8, 1 + n % 16, 1000, day, 'accepted'`;

const rounds = `
  insert into verification_rounds (batch_id, round, state, quantity, opened_on, judged_at, tested, passed, verdict)
  select id, 1, 'judged', 1000, arrived_on, arrived_on, 1000, 989, 'accepted' from new_batches`;

/** So many batches, spread evenly over 2026: 8 suppliers, 16 meter types, 20 rigs of 60 positions, 6 verifiers. */
export async function fillYear(sql: Client, count: number): Promise<void> {
  await sql.query(`
    insert into suppliers (code, name) select 'B' || n, 'Supplier ' || n from generate_series(1, 8) n;
    insert into meter_models (code, name, supplier_id, accuracy_class, phases, connection, rated_voltage, current_spec,
      imp_per_kwh, regulation)
    select 'B' || n, 'Type ' || n, 1 + n % 8, '2', 1, 'direct', 220, '5(60)A', 1200, 'JJG 596-2012' from generate_series(1, 16) n;
    insert into rigs (code, name, positions, valid_until) select 'B' || n, 'Rig ' || n, 60, '2030-01-01' from generate_series(1, 20) n;
    insert into users (username, name, roles, staff_code)
    select 'bench' || n, 'Verifier ' || n, '{verifier}', 'B' || n from generate_series(1, 6) n`);
  await addBatches(
    sql,
    `from (select n, date '2026-01-01' + (n - 1) * 365 / ${count} as day from generate_series(1, ${count}) n) made order by n`,
  );
  await sql.query('vacuum (analyze)');
}

/** One more batch in a month of 2026, 0 to 11. Gives its id. */
export async function addBatch(sql: Client, month: number): Promise<number> {
  const day = `2026-${String(month + 1).padStart(2, '0')}-15`;
  return addBatches(sql, `from (values (${month}, date '${day}')) made (n, day)`);
}

async function addBatches(sql: Client, source: string): Promise<number> {
  await sql.query('begin');
  await sql.query('create temp table new_batches (like batches) on commit drop');
  await sql.query(`with made as (${batches} ${source} returning *) insert into new_batches select * from made`);
  await sql.query(facts);
  await sql.query(rounds);
  const { rows } = await sql.query<{ id: number }>('select max(id) as id from new_batches');
  await sql.query('commit');
  return rows[0]?.id ?? 0;
}
