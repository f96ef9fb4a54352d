import { DataSource } from 'typeorm';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { AuditChain, type ChainReport } from './audit-chain.read-model.js';
import { Audit, system } from './audit.repository.js';

let database: TestDatabase;
let dataSource: DataSource;
let transaction: Transaction;
let chain: AuditChain;
const audit = new Audit();

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 10)).initialize();
  transaction = new Transaction(dataSource);
  chain = new AuditChain(transaction);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const write = (objectId: string): Promise<void> =>
  transaction.run((manager) =>
    audit.write(manager, system, {
      ...{ action: 'settings.put', objectType: 'setting', objectId, reason: '原因' },
      ...{ before: { b: 1.5, a: 'é' }, after: { value: [1, '二'] } },
    }),
  );

/** What the chain says after a change that is taken back again. */
async function tampered(sql: string): Promise<ChainReport> {
  await dataSource.query(`create table kept as table audit_entries`);
  await dataSource.query(sql);
  const report = await chain.verify();
  await dataSource.query(`truncate audit_entries`);
  await dataSource.query(`insert into audit_entries select * from kept`);
  await dataSource.query(`drop table kept`);
  expect(await chain.verify()).toMatchObject({ whole: true });
  return report;
}

describe('the audit chain', () => {
  it('is whole when it is empty', async () => {
    expect(await chain.verify()).toEqual({ whole: true, entries: 0, head: { id: 0, hash: '0'.repeat(64) } });
  });

  it('takes 200 entries of 10 connections at once, without a gap, rolled back ones left out', async () => {
    const rolledBack = transaction.run(async (manager) => {
      await audit.write(manager, system, { action: 'x', objectType: 'y', objectId: 'z' });
      throw new Error('back');
    });
    await expect(rolledBack).rejects.toThrow('back');
    await Promise.all(Array.from({ length: 200 }, (_, at) => write(String(at))));
    const seen: number[] = [];
    expect(await chain.verify((entries) => seen.push(entries))).toMatchObject({ whole: true, entries: 200 });
    expect(seen.at(-1)).toBe(200);
    const [{ ordered }] = await dataSource.query(
      `select bool_and(later) as ordered from (select at > lag(at, 1, '-infinity') over (order by id) as later from audit_entries) s`,
    );
    expect(ordered).toBe(true);
  });

  it.each([
    ['a changed value', `update audit_entries set after = '{"value": 2}' where id = 57`, 57, 'entry-changed'],
    ['a changed actor', `update audit_entries set actor = 'somebody' where id = 1`, 1, 'entry-changed'],
    [
      'a changed time',
      `update audit_entries set at = at + interval '1 microsecond' where id = 200`,
      200,
      'entry-changed',
    ],
    ['a removed entry', `delete from audit_entries where id = 90`, 90, 'entry-missing'],
    ['removed first entries', `delete from audit_entries where id <= 3`, 1, 'entry-missing'],
    [
      'a changed link',
      `update audit_entries set previous_hash = repeat('a', 64) where id = 20`,
      20,
      'previous-hash-differs',
    ],
    ['a changed hash', `update audit_entries set hash = repeat('a', 64) where id = 20`, 20, 'entry-changed'],
  ])('names %s', async (_, sql, id, because) => {
    expect(await tampered(sql)).toMatchObject({ whole: false, broken: { id, because } });
  });

  it('shows a cut-off end to whoever noted the head', async () => {
    const { head } = await chain.verify();
    expect(await chain.verify(undefined, head)).toMatchObject({ whole: true });
    await dataSource.query(`create table kept as table audit_entries`);
    await dataSource.query(`delete from audit_entries where id > 150`);
    expect(await chain.verify()).toMatchObject({ whole: true, entries: 150 });
    expect(await chain.verify(undefined, head)).toMatchObject({ whole: false, broken: { id: 200 } });
    await dataSource.query(`insert into audit_entries select * from kept where id > 150`);
    await dataSource.query(`drop table kept`);
  });

  it('is read in blocks: 2,010 entries, the fault in the second block', async () => {
    await transaction.run(async (manager) => {
      for (let n = 201; n <= 2_010; n++)
        await audit.write(manager, system, { action: 'a', objectType: 'b', objectId: 'c' });
    });
    expect(await chain.verify()).toMatchObject({ whole: true, entries: 2010, head: { id: 2010 } });
    expect(await tampered(`update audit_entries set reason = 'x' where id = 2001`)).toMatchObject({
      broken: { id: 2001 },
    });
  });
});
