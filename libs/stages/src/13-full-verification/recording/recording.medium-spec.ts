import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { Jobs, RunningJob } from '#libs/queues';
import { createTestDatabase, testAudit, type TestDatabase } from '#libs/testing';
import { system } from '#stages/00-platform/audit';
import { Events } from '#stages/00-platform/events';
import { Settings } from '#stages/00-platform/settings';
import { PartsRepository, SchemesRepository } from '../parts/index.js';
import { CheckedAlone } from './checked-alone.service.js';
import { ChecksRepository } from './checks.repository.js';
import { HalvesReadModel } from './halves.read-model.js';
import { JudgingBasisReadModel } from './judging-basis.read-model.js';
import { RecordedFacts } from './recorded-facts.service.js';
import { RecordingRepository } from './recording.repository.js';
import { VerificationRecorder, type RecordedImport } from './verification-recorder.service.js';
import { VerificationWithdrawal } from './verification-withdrawal.service.js';
import { WithdrawalRepository } from './withdrawal.repository.js';

let database: TestDatabase;
let dataSource: DataSource;
let transaction: Transaction;
let recorder: VerificationRecorder;
let withdrawal: VerificationWithdrawal;
let alone: CheckedAlone;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 6)).initialize();
  transaction = new Transaction(dataSource);
  const facts = new RecordedFacts(new Events(), new Jobs());
  const checks = new ChecksRepository();
  const basis = new JudgingBasisReadModel(new Settings());
  const recording = new RecordingRepository(checks);
  recorder = new VerificationRecorder(new HalvesReadModel(dataSource), basis, recording, facts, testAudit());
  alone = new CheckedAlone(basis, checks, recording);
  const withdrawals = new WithdrawalRepository(new PartsRepository(new SchemesRepository()));
  withdrawal = new VerificationWithdrawal(withdrawals, recorder, alone, facts, testAudit());
  await dataSource.query(`
    insert into suppliers (code, name) values ('S01', 'Maker');
    insert into meter_models (code, name, supplier_id, accuracy_class, phases, connection, rated_voltage, current_spec,
      imp_per_kwh, regulation) values ('M1', 'Model', 1, '2', 1, 'direct', 220, '5(60)A', 1200, 'JJG 596-2012');
    insert into rigs (code, name, positions, valid_until) values ('1', 'Rig', 60, '2028-01-01');
    insert into users (username, name, roles, staff_code) values ('v', 'V', '{verifier}', 'V001'), ('c', 'C', '{checker}', 'C001');
    insert into test_schemes (points) values ('{Imax/1.0/all,Ib/0.5L/all}')`);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

let batches = 0;

/** A batch with an open round of so many meters; asset numbers `<batch>-<meter>`. */
async function openRound(meters: number, round = 1): Promise<number> {
  const batchNo = `B${String(++batches)}`;
  const [{ id }] = await dataSource.query(
    `insert into batches (batch_no, supplier_id, model_id, quantity, arrived_on, state)
     values ($1, 1, 1, $2, '2026-10-01', 'verification') returning id`,
    [batchNo, meters],
  );
  await dataSource.query(
    `insert into meters (asset_no, batch_id, state) select $1::int || '-' || n, $1::int, 'in-store' from generate_series(1, $2) n`,
    [id, meters],
  );
  await newRound(id, round, meters);
  return id;
}

const newRound = (batchId: number, round: number, quantity: number): Promise<unknown> =>
  dataSource.query(
    `insert into verification_rounds (batch_id, round, quantity, opened_on) values ($1, $2, $3, '2026-11-01')`,
    [batchId, round, quantity],
  );

async function newImport(kind: string, reason: string | null = null): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `insert into imports (id, kind, state, sha256, file_name, reason, created_by_id) values ($1::uuid, $2::text, 'committing', $1::uuid::text, $2::text, $3, 1)`,
    [id, kind, reason],
  );
  return id;
}

interface Staged {
  task?: string;
  items?: string;
  clock?: string;
  position?: number;
  rig?: string;
  readings?: string[];
  withheld?: number;
}

async function stageResult(
  importId: string,
  assetNo: string,
  { task = 'T1', items = 'PPPPPPP', clock = '0.1', position = 1, rig = 'pass' }: Staged = {},
): Promise<void> {
  await dataSource.query(
    `insert into rig_results (import_id, row_no, task_no, asset_no, rig_id, position, verified_at, verifier_id, checker_id, items,
       clock_daily_error, rig_conclusion) values ($1, 1, $2, $3, 1, $4, '2026-10-31 20:00:00+00', 1, 2, $5, $6, $7)`,
    [importId, task, assetNo, position, items, clock, rig],
  );
}

async function stageReadings(
  importId: string,
  assetNo: string,
  { task = 'T1', readings = ['0.1|0.2', '0.3|0.3'], withheld = 0 }: Staged = {},
): Promise<void> {
  await dataSource.query(
    `insert into rig_readings (import_id, row_no, task_no, asset_no, scheme_id, readings, rig_conclusions, withheld)
     values ($1, 1, $2, $3, 1, $4, 'PP', $5)`,
    [importId, task, assetNo, readings.join(','), withheld],
  );
}

const noteRounds = `insert into import_rounds (import_id, round_id, meters)
  select $1, rd.id, count(*) from (
    select asset_no from rig_results where import_id = $1 union select asset_no from rig_readings where import_id = $1) staged
  join meters m on m.asset_no = staged.asset_no and m.state = 'in-store'
  join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open' group by rd.id`;

function commit(importId: string): Promise<RecordedImport> {
  return transaction.run(async (manager) => {
    const [imported] = await manager.query(
      `select id, kind, file_name as "fileName", reason, created_by_id as "createdById" from imports where id = $1 for update`,
      [importId],
    );
    await manager.query(noteRounds, [importId]);
    const job = new RunningJob(randomUUID(), { kind: 'imports.commit', payload: { importId } }, transaction);
    const recorded = await recorder.recordImport(manager, { imported, actor: system }, job);
    await manager.query(`update imports set state = 'committed', committed_at = now() where id = $1`, [importId]);
    return recorded;
  });
}

function withdraw(importId: string): Promise<void> {
  return transaction.run(async (manager) => {
    await withdrawal.withdrawImport(manager, { id: importId, fileName: 'f' }, 'wrong file', system);
    await manager.query(`update imports set state = 'undone' where id = $1`, [importId]);
  });
}

/** What is recorded, without ids of rows and times. */
const recordedOf = (batchId: number): Promise<Record<string, unknown>[]> =>
  dataSource.query(
    `select m.asset_no, v.round, v.version, v.current, v.verdict, v.fault_kind, v.faults, v.internal_verdict, v.mean_error,
       v.worst_margin, v.month, v.position, v.reading_id is not null as has_readings, v.reason, v.recorded_by_id, i.kind as brought_by
     from verifications v join meters m on m.id = v.meter_id left join imports i on i.id = v.import_id
     where v.batch_id = $1 order by m.id, v.version`,
    [batchId],
  );

const disagreementsOf = (batchId: number): Promise<unknown[]> =>
  dataSource.query(
    `select rig_conclusion, verdict, item, point, version from disagreements where batch_id = $1 order by 1, 2, 3`,
    [batchId],
  );

async function bothHalves(order: 'results-first' | 'readings-first'): Promise<number> {
  const batch = await openRound(4);
  const [results, readings] = [await newImport('detect-rslt'), await newImport('basicerr')];
  await stageResult(results, `${batch}-1`);
  await stageResult(results, `${batch}-2`, { items: 'FPPPPPP', rig: 'fail' });
  await stageResult(results, `${batch}-3`);
  await stageReadings(readings, `${batch}-1`);
  await stageReadings(readings, `${batch}-2`, { readings: ['2.4|2.4', '0.1|0.1'] });
  await stageReadings(readings, `${batch}-3`, { readings: ['2.4|2.4', '0.1|0.1'] });
  await stageReadings(readings, `${batch}-4`);
  for (const id of order === 'results-first' ? [results, readings] : [readings, results]) await commit(id);
  return batch;
}

describe('recording of an import', () => {
  it('gives the same rows whichever half comes first', async () => {
    const [one, other] = [await bothHalves('results-first'), await bothHalves('readings-first')];
    const recorded = await recordedOf(one);
    expect(recorded).toMatchObject([
      { asset_no: `${one}-1`, version: 1, verdict: 'pass', month: 202611, mean_error: '0.225000', has_readings: true },
      { asset_no: `${one}-2`, verdict: 'fail', fault_kind: 'appearance', faults: ['appearance', 'basic-error'] },
      { asset_no: `${one}-3`, verdict: 'fail', fault_kind: 'basic-error', brought_by: 'detect-rslt' },
    ]);
    const without = (rows: Record<string, unknown>[]): unknown => rows.map(({ asset_no: _, ...row }) => row);
    expect(without(await recordedOf(other))).toEqual(without(recorded));
    expect(await disagreementsOf(one)).toEqual([
      { rig_conclusion: 'pass', verdict: 'fail', item: 'basic-error', point: 'Imax/1.0/all', version: 1 },
    ]);
    expect(await disagreementsOf(other)).toEqual(await disagreementsOf(one));
  });

  it('keeps a result without its readings, unless an item has failed already', async () => {
    const batch = await openRound(2);
    const results = await newImport('detect-rslt');
    await stageResult(results, `${batch}-1`);
    await stageResult(results, `${batch}-2`, { items: 'PPFPPPP' });
    expect(await commit(results)).toEqual({ verified: 2, waiting: 0 });
    expect(await recordedOf(batch)).toMatchObject([
      { verdict: null, has_readings: false },
      { verdict: 'fail', fault_kind: 'starting' },
    ]);
  });

  it('lets readings wait, of another task too', async () => {
    const batch = await openRound(2);
    const [results, readings] = [await newImport('detect-rslt'), await newImport('basicerr')];
    await stageResult(results, `${batch}-1`);
    await stageReadings(readings, `${batch}-1`, { task: 'T2' });
    await stageReadings(readings, `${batch}-2`);
    await commit(results);
    expect(await commit(readings)).toEqual({ verified: 0, waiting: 2 });
    expect(await recordedOf(batch)).toMatchObject([{ verdict: null }]);
  });

  it('does not pass a meter whose refused rows wait to be mended, and judges it when they are', async () => {
    const batch = await openRound(1);
    const [results, bad, mended] = [
      await newImport('detect-rslt'),
      await newImport('basicerr'),
      await newImport('basicerr'),
    ];
    await stageResult(results, `${batch}-1`);
    await stageReadings(bad, `${batch}-1`, { readings: ['0.1|0.2', ''], withheld: 1 });
    await commit(results);
    await commit(bad);
    expect(await recordedOf(batch)).toMatchObject([{ verdict: null, has_readings: true }]);
    await stageReadings(mended, `${batch}-1`);
    await commit(mended);
    expect(await recordedOf(batch)).toMatchObject([{ verdict: 'pass', version: 1 }]);
  });

  it('takes whole verifications, of several batches in one file', async () => {
    const [one, other] = [await openRound(1), await openRound(1)];
    const wide = await newImport('verification-wide');
    for (const assetNo of [`${one}-1`, `${other}-1`]) {
      await stageResult(wide, assetNo, { task: '' });
      await stageReadings(wide, assetNo, { task: '' });
    }
    expect(await commit(wide)).toEqual({ verified: 2, waiting: 0 });
    const events = await dataSource.query(
      `select batch_id from events where kind = 'verified' and batch_id = any($1) order by 1`,
      [[one, other]],
    );
    expect(events).toEqual([{ batch_id: one }, { batch_id: other }]);
    const jobs = await dataSource.query(
      `select key from jobs where kind = 'indicators.compute' and key = any($1) order by 1`,
      [[String(one), String(other)]],
    );
    expect(jobs).toHaveLength(2);
  });

  it('writes other values as the next version, for a reason; the same values change nothing', async () => {
    const batch = await bothHalves('results-first');
    const again = await newImport('detect-rslt');
    await stageResult(again, `${batch}-1`);
    expect(await commit(again)).toEqual({ verified: 0, waiting: 0 });

    const unexplained = await newImport('detect-rslt');
    await stageResult(unexplained, `${batch}-1`, { clock: '0.9' });
    await expect(commit(unexplained)).rejects.toMatchObject({ code: 'correction-needs-reason' });

    const corrected = await newImport('detect-rslt', 'clock read again');
    await stageResult(corrected, `${batch}-1`, { clock: '0.9' });
    expect(await commit(corrected)).toEqual({ verified: 1, waiting: 0 });
    const readings = await newImport('basicerr', 'rig adjusted');
    await stageReadings(readings, `${batch}-1`, { readings: ['0.4|0.4', '0.4|0.4'] });
    expect(await commit(readings)).toEqual({ verified: 1, waiting: 0 });
    expect((await recordedOf(batch)).slice(0, 3)).toMatchObject([
      { version: 1, current: false, verdict: 'pass', reason: null },
      {
        version: 2,
        current: false,
        fault_kind: 'clock-daily-error',
        reason: 'clock read again',
        mean_error: '0.225000',
      },
      { version: 3, current: true, fault_kind: 'clock-daily-error', reason: 'rig adjusted', mean_error: '0.400000' },
    ]);
    await expect(withdraw(corrected)).rejects.toMatchObject({ code: 'import-in-use' });
    await withdraw(readings);
    await withdraw(corrected);
    expect((await recordedOf(batch)).slice(0, 2)).toMatchObject([
      { version: 1, current: true, verdict: 'pass' },
      { version: 1 },
    ]);
  });

  it('does not take readings that an earlier round has used', async () => {
    const batch = await bothHalves('results-first');
    await dataSource.query(`update verification_rounds set state = 'judged' where batch_id = $1`, [batch]);
    await newRound(batch, 2, 4);
    const results = await newImport('detect-rslt');
    await stageResult(results, `${batch}-1`);
    await commit(results);
    const second = (await recordedOf(batch)).filter(({ round }) => round === 2);
    expect(second).toMatchObject([{ verdict: null, has_readings: false, version: 1 }]);
  });

  it.each([
    ['the round is judged', `update verification_rounds set state = 'judged' where batch_id = $1`],
    ['the batch is returned', `update batches set state = 'returned' where id = $1`],
    ['a meter has left the round', `update meters set state = 'rejected' where batch_id = $1`],
    ['a meter is gone', `delete from meters where batch_id = $1`],
  ])('gives up when meanwhile %s', async (_, change) => {
    const batch = await openRound(2);
    const results = await newImport('detect-rslt');
    await stageResult(results, `${batch}-1`);
    await dataSource.query(change, [batch]);
    await expect(commit(results)).rejects.toMatchObject({ code: 'import-outdated' });
    expect(await recordedOf(batch)).toEqual([]);
  });
});

describe('withdrawing an import', () => {
  it('of results takes the verifications out; their readings wait again', async () => {
    const batch = await openRound(1);
    const [results, readings] = [await newImport('detect-rslt'), await newImport('basicerr')];
    const again = await newImport('detect-rslt');
    await stageResult(results, `${batch}-1`);
    await stageReadings(readings, `${batch}-1`, { readings: ['2.4|2.4', '0.1|0.1'] });
    await commit(results);
    await commit(readings);
    await withdraw(results);
    expect(await recordedOf(batch)).toEqual([]);
    expect(await disagreementsOf(batch)).toEqual([]);
    await stageResult(again, `${batch}-1`);
    await commit(again);
    expect(await recordedOf(batch)).toMatchObject([{ verdict: 'fail', fault_kind: 'basic-error', version: 1 }]);
  });

  it('of readings leaves the results without them, judged by what is left', async () => {
    const batch = await openRound(2);
    const [results, readings] = [await newImport('detect-rslt'), await newImport('basicerr')];
    await stageResult(results, `${batch}-1`);
    await stageResult(results, `${batch}-2`, { items: 'PPPFPPP', rig: 'fail' });
    await stageReadings(readings, `${batch}-1`, { readings: ['2.4|2.4', '0.1|0.1'] });
    await stageReadings(readings, `${batch}-2`, { readings: ['2.4|2.4', '0.1|0.1'] });
    await commit(readings);
    await commit(results);
    await withdraw(readings);
    expect(await recordedOf(batch)).toMatchObject([
      { verdict: null, has_readings: false, version: 1, brought_by: 'detect-rslt' },
      { verdict: 'fail', faults: ['creeping'], has_readings: false },
    ]);
    expect(await disagreementsOf(batch)).toEqual([]);
    const told = await dataSource.query(`select kind from events where batch_id = $1 order by id desc limit 1`, [
      batch,
    ]);
    expect(told).toEqual([{ kind: 'verification-withdrawn' }]);
  });

  it('is refused once the round is judged', async () => {
    const batch = await openRound(1);
    const results = await newImport('detect-rslt');
    await stageResult(results, `${batch}-1`);
    await commit(results);
    await dataSource.query(`update verification_rounds set state = 'judged' where batch_id = $1`, [batch]);
    await expect(withdraw(results)).rejects.toMatchObject({ code: 'import-in-use' });
    expect(await recordedOf(batch)).toHaveLength(1);
  });
});

describe('findings of single items, before the files', () => {
  const find = (batchId: number, assetNo: string, fault: string | null) =>
    transaction.run(async (manager) => {
      await manager.query(
        `insert into item_checks (meter_id, batch_id, round, item, conclusion, fault_code, rig_id, position, checked_at, verifier_id, checker_id)
         select id, $1, 1, 'appearance', $3, $4, 1, 1, now(), 1, 2 from meters where asset_no = $2`,
        [batchId, assetNo, fault === null ? 'pass' : 'fail', fault],
      );
      await alone.record(manager, [batchId], null);
    });

  it('are joined to both halves in either order, stay when the file is undone, and make no correction of it', async () => {
    for (const order of [0, 1]) {
      const batch = await openRound(2);
      const [results, readings] = [await newImport('detect-rslt'), await newImport('basicerr')];
      await find(batch, `${batch}-1`, null);
      await find(batch, `${batch}-2`, 'appearance-case');
      const byHand = await recordedOf(batch);
      expect(byHand).toMatchObject([
        { asset_no: `${batch}-2`, verdict: 'fail', has_readings: false, brought_by: null },
      ]);
      for (const at of [1, 2]) {
        await stageResult(results, `${batch}-${at}`, { items: 'NPPPPPP' });
        await stageReadings(readings, `${batch}-${at}`);
      }
      for (const id of order === 0 ? [results, readings] : [readings, results]) await commit(id);
      expect(await recordedOf(batch)).toMatchObject([
        { asset_no: `${batch}-1`, version: 1, verdict: 'pass', has_readings: true, brought_by: 'detect-rslt' },
        { asset_no: `${batch}-2`, version: 1, verdict: 'fail', fault_kind: 'appearance', has_readings: true },
      ]);
      await withdraw(results);
      expect(await recordedOf(batch)).toEqual(byHand);
    }
  });
});
