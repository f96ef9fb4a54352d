import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import type { TestApp } from '#libs/testing';
import { shownOf, withoutHints } from '../../apps/web/src/api/live-topics.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let port: number;
let token: string;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  await app.api.listen(0, '127.0.0.1');
  port = (app.api.getHttpServer().address() as AddressInfo).port;
  const login = { username: 'lead', password: 'zhunheng-demo' };
  token = (await app.anonymous.post('/api/v1/auth/login').send(login).expect(201)).body.accessToken;
});
afterAll(() => app.close());

function open(): Promise<IncomingMessage> {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream', 'Accept-Encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/api/v1/live', headers }, resolve).on('error', reject);
  });
}

/** Resolves with what has come so far once it has this text. */
function until(stream: IncomingMessage, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const timer = setTimeout(() => reject(new Error(`no ${text} in ${seen}`)), 10_000);
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (!seen.includes(text)) return;
      clearTimeout(timer);
      resolve(seen);
    });
  });
}

/** The first words of the keys by which the console keeps what it was answered. */
function queriesOfTheConsole(): string[] {
  const source = join(projectRoot(), 'apps/web/src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const texts = files.map((name) => readFileSync(join(source, name), 'utf8'));
  const key = /(?:queryKey(?::| =) \[|useList<\w+>\()'([\w-]+)'/g;
  return [...new Set(texts.flatMap((text) => [...text.matchAll(key)].map((found) => found[1]!)))].sort();
}

describe('live hints', () => {
  it('tell every open page what has changed, once for what comes together, uncompressed', async () => {
    const [one, other] = [await open(), await open()];
    expect(one.headers).toMatchObject({ 'content-type': 'text/event-stream' });
    expect(one.headers['content-encoding']).toBeUndefined();
    await until(one, 'event: open');
    const seen = Promise.all([until(one, 'changed'), until(other, 'changed')]);
    await app.sql.transaction(async (manager) => {
      for (let n = 0; n < 20; n++) {
        await manager.query(`insert into jobs (id, kind, key, payload) values (gen_random_uuid(), 'x', 'y', '{}')`);
      }
      await manager.query(
        `insert into notifications (user_id, kind, params) select id, 'batch-judged', '{}' from users where username = 'lead'`,
      );
    });
    for (const text of await seen) {
      expect(
        text
          .match(/event: changed\ndata: ([\w ]+)\n\n/)![1]!
          .split(' ')
          .sort(),
      ).toEqual(['jobs', 'notifications']);
    }
    one.destroy();
    other.destroy();
  });

  it('come from every table that the console renews its screens by', async () => {
    const found = await app.sql.query<{ table: string }[]>(
      `select tgrelid::regclass::text as table from pg_trigger where tgname = 'live' order by 1`,
    );
    expect(found.map(({ table }) => table)).toEqual(Object.keys(shownOf).sort());
  });

  it('reach every query of the console, or it is known to need none', () => {
    const inUse = queriesOfTheConsole();
    expect(inUse.length).toBeGreaterThan(50);
    const told = [...new Set([...Object.values(shownOf).flat(), ...withoutHints])];
    expect(told.sort()).toEqual(inUse);
  });

  it('say nothing of what was rolled back', async () => {
    const stream = await open();
    await until(stream, 'event: open');
    const seen = until(stream, 'changed');
    await app.sql
      .transaction(async (manager) => {
        await manager.query(`update batches set state = state`);
        throw new Error('back');
      })
      .catch(() => undefined);
    await app.sql.query(`update imports set state = state`);
    const text = await seen;
    // Jobs may move at the same time; batches did not.
    expect(text).toMatch(/data: [\w ]*\bimports\b/);
    expect(text).not.toContain('batches');
    stream.destroy();
  });

  it('are for who is signed in and asks for events', async () => {
    await app.anonymous.get('/api/v1/live').set('Accept', 'text/event-stream').expect(401);
    const { body } = await (await app.as('lead')).get('/live').expect(406);
    expect(body.code).toBe('not-acceptable');
  });

  it('come again after the line to the database broke, and then say that anything may have changed', async () => {
    const stream = await open();
    await until(stream, 'event: open');
    const seen = until(stream, 'everything');
    await app.sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhunheng-live' and datname = current_database()`,
    );
    await seen;
    const after = until(stream, 'data: batches');
    await app.sql.query(`update batches set state = state`);
    await after;
    stream.destroy();
  });
});
