import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { Events } from './events.repository.js';
import { meterSetOf, meterSetSql, meterSetsSql } from './meter-set.js';

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
     from generate_series(1, 100) n`,
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

  it('of some meters are one row that covers them', async () => {
    await transaction.run((manager) => events.write(manager, { ...event, meters: meterSetOf([7, 5, 6, 9]) }));
    expect(await latest()).toMatchObject({ ids: '{[5,8),[9,10)}', reason: null });
  });

  it('of no meters are not written', async () => {
    const before = await latest();
    await transaction.run((manager) => events.write(manager, { ...event, meters: meterSetOf([]) }));
    expect(await latest()).toEqual(before);
  });

  it('cover what the database has gathered', async () => {
    const [{ meters }] = await dataSource.query(`select ${meterSetSql('id')} as meters from meters where id <> 4`);
    await transaction.run((manager) => events.write(manager, { ...event, meters }));
    expect(await latest()).toMatchObject({ ids: '{[1,4),[5,101)}' });
    const [none] = await dataSource.query(`select ${meterSetSql('id')} as meters from meters where id < 0`);
    expect(none.meters).toBe(meterSetOf([]));
  });

  it('cover the meters of each batch, with gaps between them or without', async () => {
    const rows = `select case when id <= 50 then 1 else 2 end as batch_id, id from meters where id not in (4, 51, 100)`;
    expect(await dataSource.query(meterSetsSql(rows))).toEqual([
      { batchId: 1, count: 49, meters: '{[1,4),[5,51)}' },
      { batchId: 2, count: 48, meters: '{[52,100)}' },
    ]);
    expect(await dataSource.query(meterSetsSql(`${rows} and false`))).toEqual([]);
  });

  it('are found by one meter of their set', async () => {
    const [{ count }] = await dataSource.query(`select count(*)::int from events where meter_ids @> 3`);
    expect(count).toBe(1);
  });
});
