import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, RecordedFacts, type TestDatabase } from '#libs/testing';
import { CellsRepository } from './cells.repository.js';
import { Computation } from './computation.service.js';
import { IndicatorJobsRepository } from './indicator-jobs.repository.js';
import { Recompute } from './recompute.service.js';
import {
  PositionCellsRepository,
  RigErrors,
  RigTalliesRepository,
  VerifierTalliesRepository,
} from '../rig-errors/index.js';
import { RecountRepository } from './recount.repository.js';
import { TalliesRepository } from './tallies.repository.js';

let database: TestDatabase;
let sql: DataSource;
let computation: Computation;
let recompute: Recompute;
let facts: RecordedFacts;

beforeEach(async () => {
  database = await createTestDatabase();
  sql = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  const [transaction, jobs, tallies] = [new Transaction(sql), new IndicatorJobsRepository(), new TalliesRepository()];
  const rigErrors = new RigErrors(
    new RigTalliesRepository(),
    new PositionCellsRepository(),
    new VerifierTalliesRepository(),
  );
  computation = new Computation(transaction, jobs, tallies, new CellsRepository(), rigErrors);
  recompute = new Recompute(transaction, jobs, new RecountRepository(), tallies, rigErrors);
  facts = new RecordedFacts(sql);
  await facts.world();
});
afterEach(async () => {
  await sql.destroy();
  await database.drop();
});

async function value(code: string, scopeType: string, scopeId: number, period: string): Promise<string | null> {
  const [row] = await sql.query<{ value: string }[]>(
    `select numerator || '/' || denominator as value from indicator_values
     where code = $1 and scope_type = $2 and scope_id = $3 and period = $4`,
    [code, scopeType, scopeId, period],
  );
  return row?.value ?? null;
}

/** Which versions of which rows are stored. */
const stored = (): Promise<unknown> =>
  sql.query(`select 'tally', t.xmin, t.ctid, t::text from verification_tallies t
    union all select 'rig', t.xmin, t.ctid, t::text from rig_tallies t
    union all select 'verifier', t.xmin, t.ctid, t::text from verifier_tallies t
    union all select 'position', c.xmin, c.ctid, c::text from position_cells c
    union all select 'cell', v.xmin, v.ctid, v::text from indicator_values v order by 4`);

describe('the cells of a batch', () => {
  it('count its current facts in every scope and period', async () => {
    await facts.verify({ batchId: 1, meterId: 11 });
    await facts.verify({ batchId: 1, meterId: 12, verdict: 'fail', rigId: 2, verifierId: 2 });
    await facts.verify({ batchId: 1, meterId: 13, verdict: null });
    await facts.verify({ batchId: 2, meterId: 21, at: '2026-12-01T02:00:00Z' });
    await facts.verify({ batchId: 3, meterId: 31, verdict: 'fail' });
    for (const batch of [1, 2, 3]) await computation.run(batch);
    const pass = (scope: string, id: number, period: string) => value('full-verification-pass', scope, id, period);
    expect(await pass('company', 0, '2026-11')).toBe('1/3');
    expect(await pass('company', 0, '2026-12')).toBe('1/1');
    expect(await pass('company', 0, '2026-Q4')).toBe('2/4');
    expect(await pass('company', 0, '2026')).toBe('2/4');
    expect(await pass('company', 0, 'cumulative')).toBe('2/4');
    expect(await pass('supplier', 1, '2026-Q4')).toBe('2/3');
    expect(await pass('meter-model', 2, '2026-11')).toBe('0/1');
    expect(await pass('batch', 1, '2026-11')).toBe('1/2');
    expect(await pass('rig', 1, '2026-11')).toBe('1/2');
    expect(await pass('rig', 2, '2026')).toBe('0/1');
    expect(await pass('verifier', 1, '2026-Q4')).toBe('2/3');
    expect(await pass('rig', 3, '2026-11')).toBeNull();
  });

  it('take completion of a batch in the month its round was opened, of a rig in the month of verification', async () => {
    await facts.verify({ batchId: 1, meterId: 11 });
    await facts.verify({ batchId: 1, meterId: 12, verdict: null });
    await computation.run(1);
    expect(await value('verification-done', 'batch', 1, '2026-10')).toBe('1/10');
    expect(await value('verification-done', 'batch', 1, '2026-11')).toBeNull();
    expect(await value('verification-done', 'rig', 1, '2026-11')).toBe('1/2');
    expect(await value('verification-done', 'company', 0, '2026')).toBe('1/10');
  });

  it('take samples in the month of their draw; what an early verdict spares is done', async () => {
    await facts.sample({ batchId: 1, openedOn: '2026-10-31', results: { 10: 'fail', 11: 'pass', 12: null } });
    await computation.run(1);
    expect(await value('incoming-sampling-pass', 'supplier', 1, '2026-10')).toBe('1/2');
    expect(await value('sampling-done', 'batch', 1, '2026-10')).toBe('2/3');
    await sql.query(`update sampling_inspections set verdict = 'rejected'`);
    await facts.sample({ batchId: 1, number: 2, openedOn: '2026-11-01', results: { 13: null } });
    await computation.run(1);
    expect(await value('sampling-done', 'company', 0, '2026-10')).toBe('3/3');
    expect(await value('sampling-done', 'meter-model', 1, '2026-Q4')).toBe('3/4');
    expect(await value('incoming-sampling-pass', 'company', 0, '2026-11')).toBeNull();
    expect(await value('sampling-done', 'rig', 1, '2026-10')).toBeNull();
    await sql.query(
      `update indicator_values set numerator = 0 where code = 'incoming-sampling-pass' and scope_type = 'batch'`,
    );
    for (const batch of [2, 3]) await computation.run(batch);
    const proven = await recompute.run();
    expect(proven.differing.map(({ code, facts: counts }) => [code, counts])).toEqual(
      Array.from({ length: 4 }, () => ['incoming-sampling-pass', { numerator: 1, denominator: 2 }]),
    );
    expect((await recompute.run()).differed).toBe(0);
  });

  it('take lots as they are judged, each re-inspection once more', async () => {
    const lots = (period: string) => value('incoming-sampling-lots', 'supplier', 1, period);
    await facts.sample({ batchId: 1, openedOn: '2026-10-31', results: { 10: 'fail' }, verdict: 'rejected' });
    await facts.sample({ batchId: 1, number: 2, openedOn: '2026-11-02', results: { 13: 'pass' } });
    await computation.run(1);
    expect([await lots('2026-10'), await lots('2026-11'), await lots('cumulative')]).toEqual(['0/1', null, '0/1']);
    await sql.query(`update sampling_inspections set verdict = 'accepted' where number = 2`);
    await computation.run(1);
    expect([await lots('2026-11'), await lots('cumulative')]).toEqual(['1/1', '1/2']);
  });

  it('over everything run through the years, and are proven whatever period is asked for', async () => {
    await facts.verify({ batchId: 1, meterId: 11, at: '2025-11-20T02:00:00Z' });
    await facts.verify({ batchId: 1, meterId: 12, verdict: 'fail' });
    for (const batch of [1, 2, 3]) await computation.run(batch);
    expect(await value('full-verification-pass', 'rig', 1, 'cumulative')).toBe('1/2');
    await sql.query(`update indicator_values set numerator = 2 where period = 'cumulative' and scope_type = 'rig'`);
    const { differing } = await recompute.run('2026-11', '2026-11');
    expect(differing.filter(({ code }) => code === 'full-verification-pass')).toEqual([
      {
        ...{ code: 'full-verification-pass', period: 'cumulative', scopeType: 'rig', scopeCode: '1' },
        ...{ stored: { numerator: 2, denominator: 2 }, facts: { numerator: 1, denominator: 2 } },
      },
    ]);
    expect((await recompute.run()).differed).toBe(0);
  });

  it('keep what verifiers did: errors, corrections, and how long results took', async () => {
    await facts.verify({ batchId: 1, meterId: 11, meanError: '0.1' });
    await facts.verify({ batchId: 1, meterId: 12, meanError: '0.2' });
    await sql.query(`update verifications set recorded_at = verified_at + interval '36 hours' where meter_id = 12;
      update verifications set recorded_at = verified_at - interval '1 hour' where meter_id = 11`);
    await facts.verify({ batchId: 1, meterId: 13 });
    await facts.verify({ batchId: 1, meterId: 13, verdict: 'fail', meanError: '-0.4' });
    await computation.run(1);
    const kept = () => sql.query(`select measured, error_sum, corrections, timed, seconds from verifier_tallies`);
    const sums = [{ measured: 3, error_sum: '-0.1', corrections: 1, timed: 2, seconds: '129600' }];
    expect(await kept()).toEqual(sums);
    await sql.query(`update verifier_tallies set seconds = 0; delete from verifier_tallies where verifier_id <> 1`);
    await recompute.run();
    expect(await kept()).toEqual(sums);
  });

  it('take the first pass from round 1 only', async () => {
    await sql.query(
      `insert into verification_rounds (batch_id, round, quantity, opened_on) values (1, 2, 10, '2026-12-01')`,
    );
    await facts.verify({ batchId: 1, meterId: 11, verdict: 'fail' });
    await facts.verify({ batchId: 1, meterId: 11, round: 2, at: '2026-12-02T02:00:00Z' });
    await computation.run(1);
    expect(await value('first-pass-yield', 'supplier', 1, '2026')).toBe('0/1');
    expect(await value('full-verification-pass', 'supplier', 1, '2026')).toBe('1/2');
    expect(await value('verification-done', 'supplier', 1, '2026')).toBe('2/20');
  });

  it.each([
    ['2026-10-31T15:59:59Z', '2026-10'],
    ['2026-10-31T16:00:00Z', '2026-11'],
    ['2026-12-31T16:00:00Z', '2027-01'],
  ])('a fact of %s belongs to %s in Shanghai', async (at, month) => {
    await facts.verify({ batchId: 1, meterId: 11, at });
    await computation.run(1);
    expect(await value('full-verification-pass', 'company', 0, month)).toBe('1/1');
  });

  it('stay as they are, rows and all, when computed again', async () => {
    await facts.verify({ batchId: 1, meterId: 11 });
    expect(await computation.run(1)).toBeGreaterThan(0);
    const before = await stored();
    expect(await computation.run(1)).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it('change only where a number differs, and go when nothing is left in them', async () => {
    await facts.verify({ batchId: 1, meterId: 11 });
    await facts.verify({ batchId: 1, meterId: 12, rigId: 2 });
    await computation.run(1);
    const ofRig = `select computed_at from indicator_values where scope_type = 'rig' and scope_id = 2 order by code, period`;
    const before = await sql.query(ofRig);
    await facts.verify({ batchId: 1, meterId: 11, verdict: 'fail', at: '2026-12-05T02:00:00Z' });
    await computation.run(1);
    expect(await value('full-verification-pass', 'rig', 1, '2026-11')).toBeNull();
    expect(await value('full-verification-pass', 'rig', 1, '2026-12')).toBe('0/1');
    expect(await value('full-verification-pass', 'batch', 1, '2026')).toBe('1/2');
    expect(await sql.query(ofRig)).toEqual(before);
  });

  it('finish the jobs that wait for the same, and no others', async () => {
    await sql.query(`insert into jobs (id, kind, key, payload, state)
      select gen_random_uuid(), 'indicators.compute', key, '{}', state
      from unnest('{1,1,1,2}'::text[], '{waiting,waiting,active,waiting}'::text[]) j (key, state)`);
    await computation.run(1);
    expect(await sql.query(`select key, state, count(*)::int from jobs group by 1, 2 order by 1, 2`)).toEqual([
      { key: '1', state: 'active', count: 1 },
      { key: '1', state: 'completed', count: 2 },
      { key: '2', state: 'waiting', count: 1 },
    ]);
  });
});

describe('the mean errors of rigs', () => {
  const cells = (): Promise<unknown> =>
    sql.query(`select period, rig_id as rig, model_id as type, position as at, error_sum || '/' || measured as value
      from position_cells order by period, rig_id, model_id, position`);

  it('stand by position, type and period, exact; what was not measured is not in them', async () => {
    await facts.verify({ batchId: 1, meterId: 11, position: 7, meanError: '0.1' });
    await facts.verify({ batchId: 1, meterId: 12, position: 7, meanError: '0.2' });
    await facts.verify({ batchId: 1, meterId: 13, position: 8 });
    await facts.verify({ batchId: 3, meterId: 31, position: 7, meanError: '-0.4', at: '2026-12-01T02:00:00Z' });
    for (const batch of [1, 3]) await computation.run(batch);
    const [one, two] = [
      { rig: 1, type: 1, at: 7, value: '0.3/2' },
      { rig: 1, type: 2, at: 7, value: '-0.4/1' },
    ];
    expect(await cells()).toEqual([
      ...[
        { period: '2026', ...one },
        { period: '2026', ...two },
        { period: '2026-11', ...one },
      ],
      ...[
        { period: '2026-12', ...two },
        { period: '2026-Q4', ...one },
        { period: '2026-Q4', ...two },
      ],
    ]);
  });

  it('follow a correction to another rig and month, and leave nothing behind', async () => {
    await facts.verify({ batchId: 1, meterId: 11, position: 7, meanError: '0.1' });
    await computation.run(1);
    await facts.verify({
      batchId: 1,
      meterId: 11,
      position: 9,
      rigId: 2,
      meanError: '0.3',
      at: '2027-01-05T02:00:00Z',
    });
    await computation.run(1);
    const moved = { rig: 2, type: 1, at: 9, value: '0.3/1' };
    expect(await cells()).toEqual(['2027', '2027-01', '2027-Q1'].map((period) => ({ period, ...moved })));
  });

  it('are proven: one that was changed, one missing and one too many are listed and mended', async () => {
    for (const position of [7, 8])
      await facts.verify({ batchId: 1, meterId: position + 3, position, meanError: '0.1' });
    for (const batch of [1, 2, 3]) await computation.run(batch);
    const before = await cells();
    await sql.query(`
      update position_cells set error_sum = 9 where period = '2026' and position = 7;
      delete from position_cells where period = '2026-11' and position = 8;
      insert into position_cells values ('2020', 1, 1, 1, 1, 1, 1);
      update rig_tallies set position_sums = '{5,5}'`);
    const facts1 = { numerator: 0.1, denominator: 1 };
    expect((await recompute.run()).differing).toEqual([
      ...[
        {
          code: 'mean-error',
          scopeType: 'rig',
          period: '2020',
          scopeCode: '1/1',
          stored: { numerator: 1, denominator: 1 },
          facts: null,
        },
      ],
      ...[
        {
          code: 'mean-error',
          scopeType: 'rig',
          period: '2026',
          scopeCode: '1/7',
          stored: { numerator: 9, denominator: 1 },
          facts: facts1,
        },
      ],
      ...[{ code: 'mean-error', scopeType: 'rig', period: '2026-11', scopeCode: '1/8', stored: null, facts: facts1 }],
    ]);
    expect(await cells()).toEqual(before);
    expect(await recompute.run()).toMatchObject({ differed: 0 });
  });
});

describe('the full recomputation', () => {
  const some = <T>(of: readonly T[], seed: number): T => of[seed % of.length]!;

  it('finds none differing after any run of facts, computed in any order and at once', async () => {
    let seed = 20261101;
    const random = (): number => (seed = (seed * 48271) % 2147483647) >> 4;
    for (let step = 0; step < 40; step++) {
      const batches = [1 + (random() % 3), 1 + (random() % 3)];
      for (const batchId of batches) {
        await facts.verify({
          ...{ batchId, meterId: batchId * 10 + (random() % 5), rigId: 1 + (random() % 3) },
          ...{ verifierId: 1 + (random() % 3), verdict: some(['pass', 'fail', null] as const, random()) },
          ...{ position: 1 + (random() % 2), meanError: some([null, '0.1', '-0.1234', '0.5'] as const, random()) },
          at: some(['2026-09-30T15:00:00Z', '2026-09-30T17:00:00Z', '2026-12-31T17:00:00Z'], random()),
        });
      }
      await Promise.all(batches.map((batchId) => computation.run(batchId)));
    }
    const result = await recompute.run();
    expect(result).toMatchObject({ differed: 0, differing: [] });
    expect(result.cells).toBeGreaterThan(100);
  });

  async function twoMonths(): Promise<void> {
    for (const batch of [2, 3]) await computation.run(batch);
    await facts.verify({ batchId: 1, meterId: 11 });
    await facts.verify({ batchId: 1, meterId: 12, verdict: 'fail', at: '2026-12-02T02:00:00Z' });
    await computation.run(1);
  }

  const tamper = (scopeType: string, period: string): Promise<unknown> =>
    sql.query(
      `update indicator_values set numerator = 7, denominator = 9
       where code = 'full-verification-pass' and scope_type = $1 and period like $2`,
      [scopeType, period],
    );

  it('lists a cell that was changed, one that is missing and one too many, and mends them', async () => {
    await twoMonths();
    const before = (await stored()) as unknown[];
    await tamper('supplier', '2026-11');
    await sql.query(`
      delete from indicator_values where code = 'first-pass-yield' and scope_type = 'rig' and period = '2026-Q4';
      insert into indicator_values (code, scope_type, scope_id, period, numerator, denominator, rule_version)
      values ('verification-done', 'company', 0, '2025-01', 1, 1, 'verification-done/1')`);
    expect(await recompute.run()).toMatchObject({
      differed: 3,
      differing: [
        { code: 'verification-done', period: '2025-01', scopeType: 'company', scopeCode: 'company', facts: null },
        {
          ...{ code: 'full-verification-pass', period: '2026-11', scopeType: 'supplier', scopeCode: 'S01' },
          ...{ stored: { numerator: 7, denominator: 9 }, facts: { numerator: 1, denominator: 1 } },
        },
        { code: 'first-pass-yield', period: '2026-Q4', scopeType: 'rig', scopeCode: '1', stored: null },
      ],
    });
    expect(await recompute.run()).toMatchObject({ differed: 0 });
    expect(await stored()).toHaveLength(before.length);
  });

  it('mends tallies that were changed, so that the next computation starts from the facts', async () => {
    await twoMonths();
    await sql.query(`update verification_tallies set passed = 99 where scope_type = 'company'`);
    expect(await recompute.run()).toMatchObject({ differed: 0 });
    await facts.verify({ batchId: 2, meterId: 21 });
    await computation.run(2);
    expect(await value('full-verification-pass', 'company', 0, '2026-11')).toBe('2/2');
  });

  it('of one month looks at the month, its quarter, its year and what is over all months only', async () => {
    await twoMonths();
    await tamper('batch', '%');
    const november = await recompute.run('2026-11', '2026-11');
    expect(november.differing.map(({ period }) => period)).toEqual(['2026', '2026-11', '2026-Q4', 'cumulative']);
    expect(await value('full-verification-pass', 'batch', 1, '2026-12')).toBe('7/9');
    expect(await value('full-verification-pass', 'batch', 1, '2026')).toBe('1/2');
    const december = await recompute.run('2026-12', '2026-12');
    expect(december.differing.map(({ period }) => period)).toEqual(['2026-12']);
    expect(await recompute.run()).toMatchObject({ differed: 0 });
  });

  it('keeps what it found with its job, once', async () => {
    await twoMonths();
    const id = '00000000-0000-4000-8000-000000000000';
    await sql.query(`insert into jobs (id, kind, key, payload) values ($1, 'indicators.recompute', '/', '{}')`, [id]);
    await tamper('rig', '2026-11');
    const job = { id, report: () => Promise.resolve() };
    for (let times = 0; times < 2; times++) await recompute.run(undefined, undefined, job);
    const reason = { code: 'indicator-cell-differed', params: { stored: '7/9', facts: '1/1' } };
    const failures = [{ item: 'full-verification-pass 2026-11 rig 1', reason }];
    expect(await sql.query(`select failures from jobs`)).toEqual([{ failures }]);
  });
});
