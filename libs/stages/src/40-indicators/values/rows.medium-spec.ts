import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, RecordedFacts, type TestDatabase } from '#libs/testing';
import { countsSamples, type IndicatorCode, type ScopeType } from '#rules/40-indicators';
import { CellsRepository } from '../computation/cells.repository.js';
import { Computation } from '../computation/computation.service.js';
import { IndicatorJobsRepository } from '../computation/indicator-jobs.repository.js';
import { TalliesRepository } from '../computation/tallies.repository.js';
import {
  PositionCellsRepository,
  RigErrors,
  RigTalliesRepository,
  VerifierTalliesRepository,
} from '../rig-errors/index.js';
import { RowsReadModel, type KeyedRow, type RowsWanted } from './rows.read-model.js';
import { SampleRowsReadModel } from './sample-rows.read-model.js';
import { ValuesReadModel } from './values.read-model.js';

let database: TestDatabase;
let sql: DataSource;
let facts: RecordedFacts;
let rows: RowsReadModel;
let samples: SampleRowsReadModel;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  facts = new RecordedFacts(sql);
  await facts.world();
  const transaction = new Transaction(sql);
  rows = new RowsReadModel(transaction);
  samples = new SampleRowsReadModel(transaction);
  // Batch 1: round 1 of ten meters, two of them untested; three failed and were mended; round 2 of these and the untested.
  for (let meterId = 10; meterId < 18; meterId++) {
    await facts.verify({ batchId: 1, meterId, verdict: meterId < 13 ? 'fail' : 'pass', faultKind: 'creeping' });
  }
  await sql.query(`
    update meters set state = 'qualified' where id between 13 and 17;
    insert into verification_rounds (batch_id, round, quantity, opened_on) values (1, 2, 5, '2026-12-01')`);
  await facts.verify({ batchId: 1, meterId: 10, round: 2, rigId: 2, at: '2026-12-02T02:00:00Z' });
  await facts.verify({ batchId: 1, meterId: 11, round: 2, verdict: null, at: '2026-12-02T02:00:00Z' });
  await facts.verify({ batchId: 2, meterId: 20, verifierId: 2 });
  await facts.verify({ batchId: 2, meterId: 20, verifierId: 2, verdict: 'fail', faultKind: 'starting', position: 9 });
  await facts.sample({
    batchId: 1,
    openedOn: '2026-10-31',
    results: { 10: 'fail', 11: 'pass', 12: null },
    verdict: 'rejected',
  });
  await facts.sample({ batchId: 1, number: 2, openedOn: '2026-11-20', results: { 13: 'pass', 10: null } });
  await facts.sample({ batchId: 3, openedOn: '2026-11-21', results: { 30: 'pass', 31: 'pass' }, verdict: 'accepted' });
  const computation = new Computation(
    ...([transaction, new IndicatorJobsRepository(), new TalliesRepository(), new CellsRepository()] as const),
    new RigErrors(new RigTalliesRepository(), new PositionCellsRepository(), new VerifierTalliesRepository()),
  );
  for (const batch of [1, 2, 3]) await computation.run(batch);
});
afterAll(async () => {
  await sql.destroy();
  await database.drop();
});

type Change = Partial<Omit<RowsWanted, 'code'>>;
const wanted = <Code>(code: Code, change: Change = {}): RowsWanted<Code> => ({
  ...{ code, months: [202601, 202612], scopeType: 'company', scopeId: 0, verdict: null, faultKind: null },
  ...{ position: null, disagreeing: false, corrected: false, ...change },
});
const rowsOf = (code: IndicatorCode, change: Change): Promise<KeyedRow[]> =>
  countsSamples(code) ? samples.rows(wanted(code, change), null, 1000) : rows.rows(wanted(code, change), null, 1000);
const metersOf = async (code: IndicatorCode, change: Change = {}): Promise<string[]> =>
  (await rowsOf(code, change)).map((row) => `${Number(row.assetNo)}/${row.round}`);

describe('the meters behind a cell', () => {
  it('are as many as it says, in every scope, month and year', async () => {
    const cells = await sql.query<
      { code: IndicatorCode; scope_type: ScopeType; scope_id: number; period: string; denominator: number }[]
    >(`select code, scope_type, scope_id, period, denominator from indicator_values where period not like '%Q%'`);
    expect(cells.length).toBeGreaterThan(40);
    for (const { code, scope_type: scopeType, scope_id: scopeId, period, denominator } of cells) {
      const month = Number(period.replace('-', ''));
      const year = period.length === 4 || period === 'cumulative';
      const months = year ? ([202601, 202612] as const) : ([month, month] as const);
      const meters = await rowsOf(code, { months, scopeType, scopeId });
      const lots = code === 'incoming-sampling-lots';
      const found = meters.map((row) => (lots ? `${row.batchNo}/${row.round}` : `${row.assetNo}/${row.round}`));
      expect([code, scopeType, scopeId, period, new Set(found).size]).toEqual([
        ...[code, scopeType, scopeId, period, denominator],
      ]);
    }
  });

  it('of a unit are those of its people and of all who are below it', async () => {
    await sql.query(`
      insert into org_units (code, name, level) values ('city', '市', 'city');
      insert into org_units (code, name, level, parent_id) select 'lab', '计量部', 'county', id from org_units;
      insert into org_units (code, name, level, parent_id) select 'team', '一班', 'team', id from org_units where code = 'lab';
      update users set org_unit_id = (select id from org_units where code = 'team') where id = 1;
      update users set org_unit_id = (select id from org_units where code = 'lab') where id = 2`);
    const [{ idOf }] = await sql.query<[{ idOf: Record<string, number> }]>(
      `select jsonb_object_agg(code, id) as "idOf" from org_units`,
    );
    const behind = (unit: string) =>
      metersOf('full-verification-pass', { scopeType: 'org-unit', scopeId: idOf[unit] ?? 0 });
    const cells = await new ValuesReadModel(new Transaction(sql)).cells(
      {
        ...{ code: 'full-verification-pass', periods: ['cumulative'], periodPattern: null },
        ...{ scopeType: 'org-unit', scopeId: null },
      },
      null,
      10,
    );
    const named = cells.map(({ scopeCode, numerator, denominator }) => [scopeCode, `${numerator}/${denominator}`]);
    expect(Object.fromEntries(named)).toEqual({ city: '6/10', lab: '6/10', team: '6/9' });
    expect((await behind('team')).length).toBe(9);
    expect((await behind('lab')).length).toBe(10);
    expect(await behind('city')).toEqual(await behind('lab'));
  });

  it('of a second round are those that it was opened for', async () => {
    const found = await metersOf('verification-done', { months: [202612, 202612] });
    expect(found).toEqual(['10/2', '11/2', '12/2', '18/2', '19/2']);
    expect(await metersOf('verification-done', { months: [202612, 202612], verdict: 'null' })).toHaveLength(4);
  });

  it.each<[string, Change, string[]]>([
    ['verdict', { verdict: 'fail' }, ['10/1', '11/1', '12/1', '20/1']],
    ['fault kind', { faultKind: 'starting' }, ['20/1']],
    ['position', { position: 9 }, ['20/1']],
    ['correction', { corrected: true }, ['20/1']],
    ['disagreement', { disagreeing: true }, []],
    ['verifier and month', { scopeType: 'verifier', scopeId: 2, months: [202611, 202611] }, ['20/1']],
    ['rig of the second round', { scopeType: 'rig', scopeId: 2 }, ['10/2']],
  ])('are found by %s', async (_, change, meters) => {
    expect(await metersOf('full-verification-pass', change)).toEqual(meters);
  });

  it.each<[string, IndicatorCode, Change, string[]]>([
    ['inspected', 'incoming-sampling-pass', {}, ['10/1', '11/1', '13/2', '30/1', '31/1']],
    ['drawn, inspected or not', 'sampling-done', {}, ['10/1', '11/1', '12/1', '10/2', '13/2', '30/1', '31/1']],
    ['without a result', 'sampling-done', { verdict: 'null' }, ['12/1', '10/2']],
    ['with a fault', 'incoming-sampling-pass', { faultKind: 'display' }, ['10/1']],
    [
      'of a month and a supplier',
      'sampling-done',
      { scopeType: 'supplier', scopeId: 1, months: [202611, 202611] },
      ['10/2', '13/2'],
    ],
    ['of no rig', 'sampling-done', { scopeType: 'rig', scopeId: 1 }, []],
    ['of no position', 'sampling-done', { position: 1 }, []],
  ])('of a sample are those %s', async (_, code, change, meters) => {
    expect(await metersOf(code, change)).toEqual(meters);
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let after: readonly [number, number] | null = null;
    for (;;) {
      const page = await rows.rows(wanted('verification-done'), after, 7);
      seen.push(...page.map((row) => `${row.assetNo}/${row.round}`));
      const last = page.at(-1);
      if (!last || page.length < 7) break;
      after = [last.first, last.second];
    }
    expect(seen).toHaveLength(35);
    expect(new Set(seen).size).toBe(35);
  });
});
