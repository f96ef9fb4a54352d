import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { readConfig, type Config } from '#libs/config';
import { dataSourceOptions, grantTables, Transaction } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { AuditAnchors, AuditKeys, rotateKeyFile } from '../audit-proof/index.js';
import { ChainHeads } from '../audit-proof/chain-head.repository.js';
import { AuditChain, type ChainReport } from './audit-chain.read-model.js';
import { Audit, system } from './audit.repository.js';
import { plainHash } from './entry-text.js';

let database: TestDatabase;
let owner: DataSource;
let application: DataSource;
let folder: string;
let config: Config;
let transaction: Transaction;

/** The audit as a process that starts now sees it. */
function begun(): { audit: Audit; anchors: AuditAnchors; chain: AuditChain } {
  const keys = new AuditKeys(config);
  const anchors = new AuditAnchors(config, keys, new ChainHeads(), transaction);
  return { audit: new Audit(keys), anchors, chain: new AuditChain(transaction, keys, anchors) };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await grantTables(database.url, database.applicationUrl);
  owner = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  application = await new DataSource(dataSourceOptions(database.applicationUrl, 10)).initialize();
  transaction = new Transaction(application);
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-audit-'));
  config = readConfig({ DATA_DIR: folder });
});

afterAll(async () => {
  await application.destroy();
  await owner.destroy();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const write = (objectId: string): Promise<void> =>
  transaction.run((manager) =>
    begun().audit.write(manager, system, {
      ...{ action: 'settings.put', objectType: 'setting', objectId, reason: '原因' },
      ...{ before: { b: 1.5, a: 'é' }, after: { value: [1, '二'] } },
    }),
  );

/** As whoever owns the database can: triggers do not hold them. */
const asOwner = (work: (manager: EntityManager) => Promise<unknown>): Promise<unknown> =>
  owner.transaction(async (manager) => {
    await manager.query(`set local session_replication_role = replica`);
    await work(manager);
  });

/** What the chain says after a change by SQL that is taken back again. */
async function tampered(sql: string): Promise<ChainReport> {
  await owner.query(`create table kept as table audit_entries`);
  await asOwner((manager) => manager.query(sql));
  const report = await begun().chain.verify();
  await asOwner(async (manager) => {
    await manager.query(`truncate audit_entries`);
    await manager.query(`insert into audit_entries select * from kept`);
    await manager.query(`drop table kept`);
  });
  expect(await begun().chain.verify()).toMatchObject({ whole: true });
  return report;
}

/** Makes every hash anew from an entry on, as somebody without the key can. */
const rewritten = (from: number, keyed: 'key_id' | 'null'): string => `
  do $$ declare entry record; link text; begin
    select hash into link from audit_entries where id = ${from} - 1;
    link := coalesce(link, repeat('0', 64));
    for entry in select * from audit_entries where id >= ${from} order by id loop
      update audit_entries e set previous_hash = link, key_id = ${keyed}, hash = ${plainHash('link', 'e')} where id = entry.id;
      select hash into link from audit_entries where id = entry.id;
    end loop;
  end $$`;

describe('the audit chain', () => {
  it('is whole when it is empty', async () => {
    const head = { id: 0, hash: '0'.repeat(64) };
    expect(await begun().chain.verify()).toEqual({ whole: true, entries: 0, anchors: 0, head });
  });

  it('takes 200 entries of 10 connections at once, without a gap, rolled back ones left out', async () => {
    await begun().anchors.onApplicationBootstrap();
    const rolledBack = transaction.run(async (manager) => {
      await begun().audit.write(manager, system, { action: 'x', objectType: 'y', objectId: 'z' });
      throw new Error('back');
    });
    await expect(rolledBack).rejects.toThrow('back');
    await Promise.all(Array.from({ length: 200 }, (_, at) => write(String(at))));
    const seen: number[] = [];
    const report = await begun().chain.verify((entries) => seen.push(entries));
    expect(report).toMatchObject({ whole: true, entries: 200 });
    expect(seen.at(-1)).toBe(200);
    const [{ ordered }] = await owner.query(
      `select bool_and(later) as ordered from (select at > lag(at, 1, '-infinity') over (order by id) as later from audit_entries) s`,
    );
    expect(ordered).toBe(true);
  });

  it('has its key in a file that only its owner reads', async () => {
    expect((await stat(join(folder, 'audit.key'))).mode & 0o777).toBe(0o600);
    const [{ secrets }] = await owner.query(
      `select count(*)::int as secrets from audit_entries e where to_jsonb(e)::text like $1`,
      [`%${(await readFile(join(folder, 'audit.key'), 'utf8')).trim()}%`],
    );
    expect(secrets).toBe(0);
  });

  it('is anchored outside of the database, once for each end', async () => {
    await begun().anchors.anchor();
    await begun().anchors.anchor();
    const lines = (await readFile(join(folder, 'audit-anchors.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { kind: 'began', id: 0 },
      { kind: 'head', id: 200 },
    ]);
    expect(await begun().chain.verify()).toMatchObject({ whole: true, anchors: 2 });
  });
});

describe('a rehearsal by SQL', () => {
  const swapped = ['actor', 'at', 'before', 'after', 'reason', 'object_id', 'hash', 'previous_hash', 'key_id'];
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
    ['a hash without a key', `update audit_entries set key_id = null where id = 20`, 20, 'key-missing'],
    ['a hash of another key', `update audit_entries set key_id = 'other' where id = 20`, 20, 'key-unknown'],
    ['a cut end', `delete from audit_entries where id > 150`, 200, 'anchored-entry-missing'],
    ['an emptied table', `truncate audit_entries`, 200, 'anchored-entry-missing'],
    [
      'a changed row and all hashes after it anew',
      `update audit_entries set actor = 'x' where id = 9; ${rewritten(9, 'key_id')}`,
      9,
      'entry-changed',
    ],
    ['the whole chain anew, as of the time before keys', rewritten(1, 'null'), 1, 'key-missing'],
    [
      'two rows that changed places',
      `update audit_entries e set ${swapped.map((column) => `${column} = o.${column}`).join(', ')}
       from audit_entries o where (e.id, o.id) in ((41, 42), (42, 41))`,
      41,
      'previous-hash-differs',
    ],
    [
      'a row put in between',
      `update audit_entries set id = id + 1000 where id > 100;
       insert into audit_entries (id, at, actor, action, object_type, object_id, previous_hash, key_id, hash)
         select 101, at, 'x', 'y', 'z', 'z', hash, key_id, repeat('b', 64) from audit_entries where id = 100;
       update audit_entries set id = id - 999 where id > 1000;`,
      101,
      'entry-changed',
    ],
  ])('shows %s', async (_, sql, id, because) => {
    expect(await tampered(sql)).toMatchObject({ whole: false, broken: { id, because } });
  });

  it('shows a chain written anew with the stolen key, by its anchor', async () => {
    await owner.query(`create table kept as table audit_entries`);
    await asOwner((manager) => manager.query(`truncate audit_entries`));
    for (let n = 0; n < 205; n++) await write(`forged ${n}`);
    expect(await begun().chain.verify()).toMatchObject({
      whole: false,
      broken: { id: 200, because: 'anchor-differs' },
    });
    await expect(begun().anchors.anchor()).rejects.toMatchObject({ code: 'audit-anchor-differs' });
    await asOwner((manager) =>
      manager.query(`truncate audit_entries; insert into audit_entries select * from kept; drop table kept`),
    );
  });

  it('shows a cut-off end to whoever noted the head', async () => {
    await write('201');
    const { head } = await begun().chain.verify();
    expect(head.id).toBe(201);
    await asOwner((manager) => manager.query(`delete from audit_entries where id = 201`));
    expect(await begun().chain.verify()).toMatchObject({ whole: true, entries: 200 });
    const broken = { id: 201, because: 'anchored-entry-missing' };
    expect(await begun().chain.verify(undefined, head)).toMatchObject({ whole: false, broken });
  });

  it('shows a changed line among the anchors', async () => {
    const file = join(folder, 'audit-anchors.jsonl');
    const was = await readFile(file, 'utf8');
    await writeFile(file, was.replace('"id":200', '"id":190'));
    expect(await begun().chain.verify()).toMatchObject({ whole: false, broken: { id: 2, because: 'anchors-damaged' } });
    await writeFile(file, was);
    await appendFile(file, 'x\n');
    expect(await begun().chain.verify()).toMatchObject({ whole: false, broken: { id: 3, because: 'anchors-damaged' } });
    await writeFile(file, was);
  });
});

describe('who may change the audit', () => {
  it.each(['update audit_entries set actor = actor', 'delete from audit_entries', 'truncate audit_entries'])(
    'nobody who comes as the application: %s',
    async (sql) => {
      await expect(application.query(sql)).rejects.toMatchObject({ code: '42501', message: /permission denied/ });
      await expect(
        application.query(sql.replace('audit_entries', 'events').replace('actor = actor', 'kind = kind')),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query(sql)).rejects.toMatchObject({ code: '42501', message: /written once/ });
    },
  );

  it('nobody who lets go of the triggers as the application', async () => {
    await expect(application.query(`alter table audit_entries disable trigger all`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(application.query(`set session_replication_role = replica`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('entries of other times', () => {
  it('of before keys stay checkable, and a new key leaves what the old one signed', async () => {
    const [{ hash }] = await owner.query(`select hash from audit_entries where id = 200`);
    const name = rotateKeyFile(folder);
    await write('after the rotation');
    const [last] = await owner.query(`select key_id, previous_hash from audit_entries order by id desc limit 1`);
    expect(last).toEqual({ key_id: name, previous_hash: hash });
    expect(await begun().chain.verify()).toMatchObject({ whole: true, entries: 201 });
  });

  it('are anchored anew after a restore, which loses what came after the backup', async () => {
    await begun().anchors.anchor();
    await asOwner((manager) => manager.query(`delete from audit_entries where id = 201`));
    expect(await begun().chain.verify()).toMatchObject({ whole: false });
    await begun().anchors.restored();
    expect(await begun().chain.verify()).toMatchObject({ whole: true, entries: 200 });
    await asOwner((manager) => manager.query(`delete from audit_entries where id > 190`));
    expect(await begun().chain.verify()).toMatchObject({ broken: { id: 200, because: 'anchored-entry-missing' } });
  });

  it('are followed by keyed ones when an older installation is brought up to date', async () => {
    const younger = await createTestDatabase();
    const sql = await new DataSource(dataSourceOptions(younger.url, 2)).initialize();
    const before = [transaction, config];
    [transaction, config] = [new Transaction(sql), readConfig({ DATA_DIR: join(folder, 'younger') })];
    try {
      for (const at of [1, 2, 3]) await write(String(at));
      await sql.transaction(async (manager) => {
        await manager.query(`set local session_replication_role = replica`);
        await manager.query(rewritten(1, 'null'));
      });
      await begun().anchors.onApplicationBootstrap();
      await write('4');
      expect(await begun().chain.verify()).toMatchObject({ whole: true, entries: 4 });
      await sql.transaction(async (manager) => {
        await manager.query(`set local session_replication_role = replica`);
        await manager.query(rewritten(4, 'null'));
      });
      expect(await begun().chain.verify()).toMatchObject({ broken: { id: 4, because: 'key-missing' } });
    } finally {
      [transaction, config] = before as [Transaction, Config];
      await sql.destroy();
      await younger.drop();
    }
  });
});

it('is read in blocks: 2,010 entries, the fault in the second block', async () => {
  const { audit } = begun();
  await asOwner((manager) => manager.query(`truncate audit_entries`));
  await rm(join(folder, 'audit-anchors.jsonl'));
  await transaction.run(async (manager) => {
    for (let n = 1; n <= 2_010; n++)
      await audit.write(manager, system, { action: 'a', objectType: 'b', objectId: 'c' });
  });
  expect(await begun().chain.verify()).toMatchObject({ whole: true, entries: 2010, head: { id: 2010 } });
  const report = await tampered(`update audit_entries set reason = 'x' where id = 2001`);
  expect(report).toMatchObject({ broken: { id: 2001 } });
});
