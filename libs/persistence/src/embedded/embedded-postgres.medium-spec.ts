import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { isAlive } from './processes.js';

const settings = { fsync: 'off', shared_buffers: '16MB', max_connections: 20 };
const root = join(import.meta.dirname, '../../../..');
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  chmodSync(dataDir, 0o755);
});

afterAll(() => rmSync(dataDir, { recursive: true }));

const postgresIn = (folder: string) => new EmbeddedPostgres({ dataDir: folder, settings });
const serverPid = () => Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<{ answer: unknown }>(sql);
    return result.rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Another Node process that starts the server, says its URL, and stays until it is killed or told to stop. */
async function startElsewhere(): Promise<{ process: ChildProcess; url: string }> {
  const script = `
    import { EmbeddedPostgres } from './libs/persistence/src/embedded/index.ts';
    const postgres = new EmbeddedPostgres(${JSON.stringify({ dataDir, settings })});
    console.log((await postgres.start()).url);
    process.stdin.once('data', async () => { await postgres.stop(); process.exit(0); });`;
  const flags = ['--import', '@swc-node/register/esm-register', '--input-type=module', '-e', script];
  const child = spawn(process.execPath, flags, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('EmbeddedPostgres', () => {
  it('makes a UTF-8 cluster that searches Chinese text, with a secret password, for this machine only', async () => {
    const postgres = postgresIn(dataDir);
    const { url } = await postgres.start();
    expect(await ask(url, 'select current_database() as answer')).toBe('zhunheng');
    expect(await ask(url, `select current_setting('server_encoding') as answer`)).toBe('UTF8');
    expect(await ask(url, `select current_setting('timezone') as answer`)).toBe('Asia/Shanghai');
    expect(await ask(url, `select current_setting('unix_socket_directories') as answer`)).toBe('');
    expect(await ask(url, `select current_setting('listen_addresses') as answer`)).toBe('127.0.0.1');
    await ask(url, 'create extension pg_trgm');
    expect(await ask(url, `select similarity('智能电能表', '智能电表') > 0 as answer`)).toBe(true);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
    await postgres.stop();
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('finds the data and keeps the port when it starts again', async () => {
    const first = postgresIn(dataDir);
    const before = await first.start();
    await ask(before.url, 'create table kept as select 985 as answer');
    await first.stop();
    const second = postgresIn(dataDir);
    const after = await second.start();
    expect(after.url).toBe(before.url);
    expect(await ask(after.url, 'select answer from kept')).toBe(985);
    await second.stop();
  });

  it('adopts the server of a Node process that was killed, and stops it', async () => {
    const killed = await startElsewhere();
    const pid = serverPid();
    await kill(killed.process);
    const postgres = postgresIn(dataDir);
    expect((await postgres.start()).url).toBe(killed.url);
    expect(serverPid()).toBe(pid);
    await postgres.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers when Node and the server were killed, and loses nothing that was committed', async () => {
    const killed = await startElsewhere();
    await ask(killed.url, 'create table committed as select 984 as answer');
    process.kill(serverPid(), 'SIGKILL');
    await kill(killed.process);
    const postgres = postgresIn(dataDir);
    const { url } = await postgres.start();
    expect(await ask(url, 'select answer from committed')).toBe(984);
    await postgres.stop();
  });

  it('drops the pid file of a server whose pid now belongs to another program', async () => {
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n0\n1\n`);
    const postgres = postgresIn(dataDir);
    await postgres.start();
    await postgres.stop();
  });

  it('serves two processes at once and stops with the last of them', async () => {
    const postgres = postgresIn(dataDir);
    const [other, own] = await Promise.all([startElsewhere(), postgres.start()]);
    expect(other.url).toBe(own.url);
    await postgres.stop();
    expect(await ask(other.url, 'select 1 as answer')).toBe(1);
    other.process.stdin?.write('stop\n');
    await once(other.process, 'exit');
    await expect(ask(own.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('leaves a folder alone that is no cluster', async () => {
    const folder = join(dataDir, 'foreign');
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres/letters.txt'), 'dear');
    await expect(postgresIn(folder).start()).rejects.toThrow('neither empty nor a PostgreSQL folder');
    expect(readFileSync(join(folder, 'postgres/letters.txt'), 'utf8')).toBe('dear');
    expect(existsSync(join(folder, 'postgres.password'))).toBe(false);
  });

  it('refuses a cluster of another major version', async () => {
    const folder = join(dataDir, 'older');
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n');
    await expect(postgresIn(folder).start()).rejects.toThrow('was written by PostgreSQL 17; this is PostgreSQL 18');
  });

  it('begins anew after an initdb that was killed', async () => {
    const folder = join(dataDir, 'halfway');
    mkdirSync(join(folder, 'postgres.init/cluster/base'), { recursive: true });
    writeFileSync(join(folder, 'postgres.init/cluster/PG_VERSION'), '18\n');
    const postgres = postgresIn(folder);
    const { url } = await postgres.start();
    expect(await ask(url, 'select 1 as answer')).toBe(1);
    await postgres.stop();
    expect(existsSync(join(folder, 'postgres.init'))).toBe(false);
  });
});
