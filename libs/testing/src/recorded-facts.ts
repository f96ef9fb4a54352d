import type { DataSource } from 'typeorm';

export interface Fact {
  batchId: number;
  meterId: number;
  round?: number;
  rigId?: number;
  verifierId?: number;
  position?: number;
  verdict?: 'pass' | 'fail' | null;
  faultKind?: string | null;
  meanError?: string | null;
  at?: string;
}

/** Verifications written straight into the tables, for tests of what is counted from them. */
export class RecordedFacts {
  constructor(private readonly sql: DataSource) {}

  /** Suppliers S01, S02 with types M1, M2; rigs 1 to 3; verifiers V001 to V003; batches B1, B2 of S01 and B3 of S02, each with round 1 of 10 meters. */
  async world(): Promise<void> {
    await this.sql.query(`
      insert into suppliers (code, name) values ('S01', 'one'), ('S02', 'two');
      insert into meter_models (code, name, supplier_id, accuracy_class, phases, connection, rated_voltage, current_spec,
        imp_per_kwh, regulation)
      select 'M' || id, code, id, '2', 1, 'direct', 220, '5(60)A', 1200, 'JJG 596-2012' from suppliers;
      insert into rigs (code, name, positions, valid_until)
      select i::text, 'rig ' || i, 60, '2030-01-01' from generate_series(1, 3) i;
      insert into users (username, name, roles, staff_code)
      select 'v' || i, 'v' || i, '{verifier}', 'V00' || i from generate_series(1, 3) i;
      insert into batches (batch_no, supplier_id, model_id, quantity, arrived_on)
      values ('B1', 1, 1, 10, '2026-10-01'), ('B2', 1, 1, 10, '2026-10-01'), ('B3', 2, 2, 10, '2026-10-01');
      insert into verification_rounds (batch_id, round, quantity, opened_on)
      select id, 1, 10, '2026-10-20' from batches;
      insert into meters (id, asset_no, batch_id, state)
      select b.id * 10 + i, lpad((b.id * 10 + i)::text, 22, '0'), b.id, 'in-store' from batches b, generate_series(0, 9) i`);
  }

  /** Of a meter that has a verification in the round, a new version. */
  async verify(fact: Fact): Promise<void> {
    const { batchId, meterId, round = 1, rigId = 1, verifierId = 1, position = 1, verdict = 'pass' } = fact;
    const { at = '2026-11-02T02:00:00Z', faultKind = null, meanError = null } = fact;
    await this.sql.query(`update verifications set current = false where meter_id = $1 and round = $2`, [
      meterId,
      round,
    ]);
    await this.sql.query(
      `insert into verifications (meter_id, batch_id, round, version, result_id, rig_id, position, verified_at, month,
         verifier_id, checker_id, verdict, fault_kind, mean_error, rule_version, reason)
       select $1, $2, $3, 1 + count(*), 1, $4, $8, $7, to_char($7::timestamptz at time zone 'Asia/Shanghai', 'YYYYMM')::int,
         $5, 3, $6, $9, $10, 'judge-meter/1', case when count(*) > 0 then 'read again' end
       from verifications where meter_id = $1 and round = $3`,
      [meterId, batchId, round, rigId, verifierId, verdict, at, position, faultKind, meanError],
    );
  }

  /** A sample, drawn on a day, with what was found of its meters; certain once there is a verdict. */
  async sample(drawn: {
    batchId: number;
    number?: number;
    openedOn: string;
    results: Record<number, 'pass' | 'fail' | null>;
    verdict?: 'accepted' | 'rejected';
  }): Promise<void> {
    const { batchId, number = 1, openedOn, results, verdict = null } = drawn;
    const meterIds = Object.keys(results).map(Number);
    await this.sql.query(
      `with draw as (
         insert into draws (id, purpose, batch_id, method, seed, population, population_size, population_order,
           population_digest, drawn)
         values (gen_random_uuid(), 'sampling-acceptance', $1, 'sha256-shuffle/1', '1', '{}', 10, 'asset-number', '', $3)
         returning id),
       inspection as (
         insert into sampling_inspections (batch_id, number, procedure, lot_size, sample_size, acceptance_number, draw_id,
           opened_on, verdict)
         select $1, $2, 'series', 10, cardinality($3::int[]), 0, id, $4, $5 from draw returning id)
       insert into sampling_results (inspection_id, meter_id, result, fault_kind)
       select i.id, r.key::int, r.value, case r.value when 'fail' then 'display' end
       from inspection i, jsonb_each_text($6::jsonb) r where r.value is not null`,
      [batchId, number, meterIds, openedOn, verdict, JSON.stringify(results)],
    );
  }
}
