import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { Events } from './events.repository.js';

let database: TestDatabase;
let dataSource: DataSource;
let transaction: Transaction;
const events = new Events();

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  transaction = new Transaction(dataSource);
  await dataSource.query(`insert into suppliers (code, name) values ('S01', 'Maker')`);
  await dataSource.query(
    `insert into meter_models (code, name, supplier_id, accuracy_class, phases, connection, rated_voltage,
       current_spec, imp_per_kwh, regulation)
     values ('M1', 'Model', 1, '2', 1, 'direct', 220, '5(60)A', 1200, 'JJG 596-2012')`,
  );
  await dataSource.query(
    `insert into batches (batch_no, supplier_id, model_id, quantity, arrived_on) values ('B1', 1, 1, 100000, '2026-11-02')`,
  );
  await dataSource.query(
    `insert into meters (asset_no, batch_id, state)
     select lpad(n::text, 22, '0'), 1, case when n % 3 = 0 then 'rejected' else 'qualified' end
     from generate_series(1, 100000) n`,
  );
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const latest = async (): Promise<Record<string, unknown>> =>
  (await dataSource.query(`select *, meter_ids::text as ids from events order by id desc limit 1`))[0];

const event = { kind: 'judged', batchId: 1, from: 'in-store', to: 'qualified', actorId: null };

describe('events', () => {
  it('of a batch have no meters', async () => {
    await transaction.run((manager) =>
      events.write(manager, { ...event, meters: null, details: { passRate: '0.99' } }),
    );
    expect(await latest()).toMatchObject({
      kind: 'judged',
      ids: null,
      details: { passRate: '0.99' },
      to_state: 'qualified',
    });
  });

  it('of some meters fold neighbours into ranges, and the same meter counts once', async () => {
    await transaction.run((manager) => events.write(manager, { ...event, meters: [7, 5, 6, 9, 9] }));
    expect(await latest()).toMatchObject({ ids: '{[5,8),[9,10)}', reason: null });
  });

  it('of no meters are not written', async () => {
    const before = await latest();
    expect(await transaction.run((manager) => events.writeFor(manager, event, { batchId: 1, state: 'issued' }))).toBe(
      0,
    );
    expect(await latest()).toEqual(before);
  });

  it('of 100,000 meters by condition are one row, written within a second', async () => {
    const start = performance.now();
    const covered = await transaction.run(async (manager) => [
      await events.writeFor(manager, event, { batchId: 1, state: 'qualified' }),
      await events.writeFor(manager, event, { batchId: 1 }),
    ]);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(covered).toEqual([66_667, 100_000]);
    expect(await latest()).toMatchObject({ ids: '{[1,100001)}' });
  });

  it('of 100,000 meters by their ids are one row, written within a second', async () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => at + 1);
    const start = performance.now();
    await transaction.run((manager) => events.write(manager, { ...event, meters: ids }));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await latest()).toMatchObject({ ids: '{[1,100001)}' });
  });

  it('are found by one meter of their set', async () => {
    const [{ count }] = await dataSource.query(`select count(*)::int from events where meter_ids @> 3`);
    expect(count).toBe(2);
  });
});
