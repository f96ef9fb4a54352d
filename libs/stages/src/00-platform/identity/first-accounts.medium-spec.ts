import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { createFirstAdministrator, loadDemoAccounts } from './first-accounts.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const accounts = () =>
  dataSource.query(
    `select username, roles, staff_code as code, demo from users order by staff_code nulls first, username`,
  );

describe('the first accounts', () => {
  it('are not made with a weak password', async () => {
    const making = dataSource.transaction((manager) => createFirstAdministrator(manager, 'short'));
    await expect(making).rejects.toMatchObject({ code: 'password-too-short' });
    expect(await accounts()).toEqual([]);
  });

  it('of a real installation are the three administrators, once', async () => {
    await dataSource.transaction((manager) => createFirstAdministrator(manager, 'a-first-password'));
    expect(await accounts()).toMatchObject([
      { username: 'auditor', roles: ['auditor'], demo: false },
      { username: 'secadmin', roles: ['sec-admin'] },
      { username: 'sysadmin', roles: ['sys-admin'] },
    ]);
    const again = dataSource.transaction((manager) => createFirstAdministrator(manager, 'a-first-password'));
    await expect(again).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('of the demo are marked as such and have the staff codes V001–V006, C001–C003, W001–W006', async () => {
    await dataSource.query(`delete from users`);
    await dataSource.transaction((manager) => loadDemoAccounts(manager));
    const made: { username: string; code: string | null; demo: boolean }[] = await accounts();
    expect(made.every(({ demo }) => demo)).toBe(true);
    const staff = made.filter(({ code }) => code !== null).map(({ code, username }) => `${code} ${username}`);
    expect(staff).toEqual([
      ...['C001 checker', 'C002 c002', 'C003 c003', 'V001 verifier'],
      ...['V002 v002', 'V003 v003', 'V004 v004', 'V005 v005', 'V006 v006', 'W001 crew'],
      ...['W002 w002', 'W003 w003', 'W004 w004', 'W005 w005', 'W006 w006'],
    ]);
  });
});
