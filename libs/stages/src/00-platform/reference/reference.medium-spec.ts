import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { loadDemoAccounts } from '../identity/index.js';
import { loadDemoReference } from './demo-reference.js';
import { Reference } from './lookups.read-model.js';

let database: TestDatabase;
let dataSource: DataSource;
let transaction: Transaction;
const reference = new Reference();

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  transaction = new Transaction(dataSource);
  await transaction.run(loadDemoAccounts);
  await transaction.run(loadDemoReference);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('what rig files name', () => {
  it('is found by its code', async () => {
    const rigs = await reference.rigs(transaction.manager);
    expect(rigs.size).toBe(20);
    expect(rigs.get('20')).toMatchObject({ code: '20', positions: 60, validUntil: expect.stringMatching(/^20\d\d-/) });
    const staff = await reference.staff(transaction.manager);
    expect(staff.get('V001')).toMatchObject({ code: 'V001', name: '王检定' });
    expect(staff.size).toBe(15);
    expect((await reference.models(transaction.manager)).size).toBe(0);
  });

  it('is read once a transaction, and anew outside of one', async () => {
    await transaction.run(async (manager) => {
      const rigs = await reference.rigs(manager);
      await dataSource.query(`update rigs set positions = 30 where code = '1'`);
      expect(await reference.rigs(manager)).toBe(rigs);
    });
    expect((await reference.rigs(transaction.manager)).get('1')).toMatchObject({ positions: 30 });
    await transaction.run(async (manager) => {
      expect((await reference.rigs(manager)).get('1')).toMatchObject({ positions: 30 });
    });
  });

  it('includes people whose account is disabled', async () => {
    await dataSource.query(`update users set disabled = true where staff_code = 'V006'`);
    expect((await reference.staff(transaction.manager)).has('V006')).toBe(true);
  });
});
