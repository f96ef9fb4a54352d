import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { createTestDatabase, startServer, type ServerProcess, type TestDatabase } from '#libs/testing';
import { head, sendRaw } from './raw-request.js';

let database: TestDatabase;
let server: ServerProcess;
let folder: string;
let port: number;
let bearer: string;

async function signIn(username: string): Promise<string> {
  const answer = await fetch(`${server.origin}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'zhunheng-demo' }),
  });
  return `Bearer ${((await answer.json()) as { accessToken: string }).accessToken}`;
}

async function readiness(): Promise<{ status: number; body: { missing?: string[] } }> {
  const answer = await fetch(`${server.origin}/health/ready`);
  return { status: answer.status, body: (await answer.json()) as { missing?: string[] } };
}

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-'));
  server = await startServer(database.url, folder);
  port = Number(new URL(server.origin).port);
  bearer = await signIn('supplies');
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

afterEach(async () => {
  expect((await fetch(`${server.origin}/health/live`)).status).toBe(200);
});

const multipart = 'multipart/form-data; boundary=b';
const opened = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';

/** A request with that body; with `more`, the head says that so many bytes are still to come. */
const upload = (body: string, more = 0): string[] => [
  head('POST /api/v1/imports', {
    ...{ Authorization: bearer, 'Content-Type': multipart },
    'Content-Length': Buffer.byteLength(body) + more,
  }),
  body,
];

describe('an upload', () => {
  it.each([
    ['without its end', `${opened}asset_no\r\n`],
    ['that ends in a boundary', `${opened}asset_no\r\n--b`],
    ['that ends in a part head', '--b\r\nContent-Disposition: form-data; name="fi'],
    ['with a broken part head', '--b\r\nContent-Disposition\0: x\r\n\r\n1\r\n--b--\r\n'],
    ['without anything', '--b--\r\n'],
    ['of other boundaries', '--c\r\n\r\n1\r\n--c--\r\n'],
  ])('%s is malformed', async (_, body) => {
    expect((await sendRaw(port, upload(body))).status).toBe(400);
  });

  it.each([0, 1, 40, 90, 5_000_000])('cut off after %d bytes leaves nothing behind', async (bytes) => {
    const body = `${opened}${'1'.repeat(5_000_000)}`.slice(0, bytes);
    await sendRaw(port, upload(body, 10_000_000), true);
    await sleep(200);
    expect(await readdir(join(folder, 'files/incoming'))).toEqual([]);
  });

  it('of an attachment, cut off, leaves nothing behind', async () => {
    const token = await signIn('verifier');
    const headers = { Authorization: token, 'Content-Length': 9_000_000 };
    await sendRaw(port, [head(`PUT /api/v1/attachments/${'a'.repeat(64)}`, headers), 'x'.repeat(1_000_000)], true);
    await sleep(200);
    expect(await readdir(join(folder, 'files/incoming'))).toEqual([]);
  });
});

describe('a body of JSON', () => {
  const brackets = Buffer.alloc(16_000_000, '[');
  const send = async (body: Buffer, headers: Record<string, string>): Promise<number | null> => {
    const named = { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers };
    return (await sendRaw(port, [head('POST /api/v1/auth/login', named), body])).status;
  };

  it('of 16 MB in 24 kB, from nobody, is refused unread', async () => {
    expect(await send(gzipSync(brackets), { 'Content-Encoding': 'gzip' })).toBe(413);
  });

  it('of 1,500 brackets is malformed', async () => {
    expect(await send(Buffer.from('['.repeat(1500)), {})).toBe(400);
    expect(await send(Buffer.from(`${'['.repeat(1500)}${']'.repeat(1500)}`), {})).toBe(400);
  });

  it('of 16 MB in 24 kB, from somebody signed in, is malformed', async () => {
    expect(await send(gzipSync(brackets), { 'Content-Encoding': 'gzip', Authorization: bearer })).toBe(400);
  });

  it.each([
    ['charset', { 'Content-Type': 'application/json; charset=klingon' }],
    ['packing', { 'Content-Encoding': 'klingon', Authorization: '' }],
  ])('in an unknown %s is not supported', async (_, headers) => {
    const own = 'Authorization' in headers ? { ...headers, Authorization: bearer } : headers;
    expect(await send(Buffer.from('{"username":"a"}'), own)).toBe(415);
  });

  it('with 1,500 brackets in the query is answered', async () => {
    const request = head(`GET /api/v1/meters?a${'[a]'.repeat(1500)}=1`, { Authorization: bearer });
    expect((await sendRaw(port, [request])).status).toBe(200);
  });
});

describe('what is around the server', () => {
  it('a database that cuts every connection is found again', async () => {
    const sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    await sql.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await sql.end();
    for (let tries = 0; tries < 50 && (await readiness()).status !== 200; tries++) await sleep(100);
    expect((await readiness()).status).toBe(200);
    expect((await fetch(`${server.origin}/api/v1/meters`, { headers: { authorization: bearer } })).status).toBe(200);
  });

  it('a taken port ends the start', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, resolve));
    const { port: used } = taken.address() as AddressInfo;
    await expect(startServer(database.url, folder, { PORT: String(used) })).rejects.toThrow(/the server ended with 1/);
    taken.close();
  });
});
