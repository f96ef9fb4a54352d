import { createHash } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { readConfig } from '#libs/config';
import { dataSourceOptions, Transaction } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { StoredFiles } from './files.repository.js';
import { Files } from './files.service.js';

let folder: string;
let files: Files;
let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  files = new Files(readConfig({ DATA_DIR: folder }), new StoredFiles());
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

const limits = { maxBytes: 10_000_000 };
const content = (size: number, fill = 'x'): Buffer => Buffer.alloc(size, fill);
const stream = (data: Buffer): Readable => Readable.from([data.subarray(0, 10), data.subarray(10)]);
const leftOver = (): Promise<string[]> => readdir(join(folder, 'files', 'incoming'));

describe('a file that is handed over', () => {
  it('is kept under the SHA-256 of its content and comes back as it was', async () => {
    const data = content(1_000_000);
    const kept = await files.keep(stream(data), limits);
    expect(kept).toEqual({ sha256: createHash('sha256').update(data).digest('hex'), bytes: 1_000_000 });
    expect(files.pathOf(kept.sha256)).toBe(join(folder, 'files', kept.sha256.slice(0, 2), kept.sha256));
    expect((await buffer(await files.open(kept.sha256))).equals(data)).toBe(true);
    expect(await leftOver()).toEqual([]);
  });

  it('is kept once when it comes again, also at the same time', async () => {
    const data = content(5000, 'y');
    const [first] = await Promise.all([1, 2, 3, 4].map(() => files.keep(stream(data), limits)));
    const { ino } = await stat(files.pathOf(first!.sha256));
    await files.keep(stream(data), limits);
    expect((await stat(files.pathOf(first!.sha256))).ino).toBe(ino);
    expect(await leftOver()).toEqual([]);
  });

  it('is written again when what is there is not whole', async () => {
    const { sha256 } = await files.keep(stream(content(500, 'z')), limits);
    await writeFile(files.pathOf(sha256), 'cut');
    await files.keep(stream(content(500, 'z')), limits);
    expect((await stat(files.pathOf(sha256))).size).toBe(500);
  });

  it('is whole when the disk is written to while more comes in', async () => {
    const data = Buffer.alloc(40 << 20, 'bytes that do not come out even');
    const pieces = Array.from({ length: 640 }, (_, at) => data.subarray(at << 16, (at + 1) << 16));
    const { sha256 } = await files.keep(Readable.from(pieces), { maxBytes: data.length });
    expect((await buffer(await files.open(sha256))).equals(data)).toBe(true);
  });

  it('may be empty', async () => {
    expect(await files.keep(Readable.from([]), limits)).toMatchObject({ bytes: 0 });
  });

  it.each([
    ['10,000,000 bytes of 10,000,000 allowed are kept', 10_000_000, undefined],
    ['10,000,001 bytes of 10,000,000 allowed are too large', 10_000_001, 'too-large'],
  ])('%s', async (_, size, code) => {
    const keeping = files.keep(stream(content(size)), limits);
    if (code === undefined) await keeping;
    else await expect(keeping).rejects.toMatchObject({ code });
    expect(await leftOver()).toEqual([]);
  });

  it.each([
    ['breaks off', () => Readable.from(broken()), undefined],
    ['is shorter than said', () => stream(content(99)), 100],
    ['is longer than said', () => stream(content(101)), 100],
  ])('is refused when it %s, and leaves nothing behind', async (_, open, expectedBytes) => {
    const keeping = files.keep(open(), { ...limits, expectedBytes });
    await expect(keeping).rejects.toMatchObject({ code: 'upload-incomplete' });
    expect(await leftOver()).toEqual([]);
  });

  it('is refused when its sender goes away', async () => {
    const outcome = new Promise((resolve) => {
      const server = createServer((incoming) => {
        files
          .keep(incoming, limits)
          .then(resolve, resolve)
          .finally(() => server.close());
      }).listen(0, () => {
        const sender = request({ port: (server.address() as AddressInfo).port, method: 'POST' });
        sender.on('error', () => sender.destroy());
        sender.write(content(1000));
        setTimeout(() => sender.destroy(), 50);
      });
    });
    expect(await outcome).toMatchObject({ code: 'upload-incomplete' });
    expect(await leftOver()).toEqual([]);
  });

  it('that a killed process left half written is swept away after a day', async () => {
    const [old, young] = ['old', 'young'].map((name) => join(folder, 'files', 'incoming', name));
    for (const path of [old!, young!]) await writeFile(path, 'half');
    const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
    await utimes(old!, new Date(), hoursAgo(25));
    await utimes(young!, new Date(), hoursAgo(23));
    await files.onApplicationBootstrap();
    expect(await leftOver()).toEqual(['young']);
    await rm(young!);
  });

  it('is known by a row in the transaction of what uses it, by its first name', async () => {
    const kept = await files.keep(stream(content(50)), limits);
    const transaction = new Transaction(dataSource);
    for (const name of ['first.csv', 'second.csv']) {
      await transaction.run((manager) => files.record(manager, kept, { name, storedById: null }));
    }
    expect(await dataSource.query(`select sha256, bytes, name from stored_files`)).toEqual([
      { sha256: kept.sha256, bytes: '50', name: 'first.csv' },
    ]);
  });

  it.each(['0'.repeat(64), '../../etc/passwd', ''])('is not found as %j', async (sha256) => {
    await expect(files.open(sha256)).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function* broken(): AsyncGenerator<Buffer> {
  yield content(10);
  await Promise.resolve();
  throw new Error('aborted');
}
