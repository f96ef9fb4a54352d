import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '#libs/http';
import { projectRoot } from '#libs/config';
import { createBatch, createTestDatabase, startServer, type ServerProcess, type TestDatabase } from '#libs/testing';
import { writeRigFiles, type RigFiles } from '../../apps/cli/src/demo/write-rig-files.js';

let database: TestDatabase;
let folder: string;
let server: ServerProcess;
let client: ApiClient;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-cli-'));
  server = await startServer(database.applicationUrl, folder, { DATABASE_OWNER_URL: database.url });
  client = new ApiClient(server.origin);
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A command as a user gives it, in a process of its own. */
function cliOn(
  { applicationUrl, url }: TestDatabase,
  dataDir: string,
  ...words: string[]
): Promise<{ code: number; text: string }> {
  const database = { DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: url };
  const env = { ...process.env, NODE_OPTIONS: '', ...database, DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  return new Promise((resolve) => {
    const main = join(projectRoot(), 'dist/apps/cli/src/main.js');
    execFile(process.execPath, [main, ...words], { env }, (error, out, faults) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + faults });
    });
  });
}

const cli = (...words: string[]) => cliOn(database, folder, ...words);

async function rigFiles(serial: string, meters: number, faults: Record<string, number>): Promise<RigFiles> {
  const batchNo = `26261101000097${serial}`;
  await createBatch(client, batchNo, meters);
  return writeRigFiles(
    {
      ...{ batchNo, taskNo: `39${batchNo.slice(2)}`, serialPrefix: `261197${serial}`, meters, faults, seed: meters },
      ...{ firstDay: '2026-10-05', rigs: [1, 2, 3], positions: 60, verifiers: ['V001'], checkers: ['C001'] },
    },
    join(folder, batchNo),
  );
}

const handOver = (kind: string, path: string) => cli('import', kind, path, '--commit', 'all-or-nothing');

describe('a folder of a rig room on the command line', () => {
  it.each([
    ['01', 300, { 'basic-error': 1, starting: 1, appearance: 1 }, 'detect-rslt', { verdict: 'accepted', passed: 297 }],
    ['02', 200, { 'basic-error': 4 }, 'basicerr', { verdict: 'hidden-defect', passed: 196 }],
  ] as const)(
    '%s: %i meters, faults %j, %s first: %j',
    async (serial, meters, faults, first, verdict) => {
      const files = await rigFiles(serial, meters, faults);
      const batchNo = `26261101000097${serial}`;
      expect(await handOver('arrival-meters', files.arrival)).toMatchObject({ code: 0 });
      await client.post(`/batches/${batchNo}/pass-to-verification`, { reason: 'test' });
      await client.post(`/batches/${batchNo}/full-verification`, {});
      const halves: [string, string][] = [
        ['detect-rslt', files.detectRslt],
        ['basicerr', files.basicErr],
      ];
      if (first === 'basicerr') halves.reverse();
      for (const [kind, path] of halves) {
        const { code, text } = await handOver(kind, path);
        expect([code, text]).toEqual([0, expect.stringMatching(/errors 错误 0\n.*committed\n*$/s)]);
      }
      const again = await cli('import', 'detect-rslt', files.detectRslt);
      expect([again.code, again.text]).toEqual([0, expect.stringContaining(`new 新 0, duplicate 重复 ${meters}`)]);
      const judged = await client.post(`/batches/${batchNo}/full-verification/judge`, {});
      expect(judged).toMatchObject({ ...verdict, tested: meters });
      // Seven processes are started one after another.
    },
    180_000,
  );
});

it('a file with a bad row ends with 1 and changes nothing', async () => {
  const files = await rigFiles('03', 20, {});
  await appendFile(files.arrival, '2626110100009703,123,,,\n');
  const { code, text } = await handOver('arrival-meters', files.arrival);
  expect([code, text]).toEqual([1, expect.stringContaining('errors 错误 1')]);
  expect(await client.get('/batches/2626110100009703')).toMatchObject({ received: 0 });
});

it('the cells and the audit chain prove right', async () => {
  await client.idle();
  expect(await cli('recompute')).toMatchObject({ code: 0 });
  expect(await cli('verify-audit')).toMatchObject({ code: 0 });
});

async function tokenOf(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'lead', password: 'zhunheng-demo' }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

async function handOverPhoto(): Promise<{ sha256: string }> {
  const answer = await fetch(`${server.origin}/api/v1/attachments`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await tokenOf(server.origin)}`, 'Content-Type': 'application/octet-stream' },
    body: Buffer.from('\xff\xd8\xff\xe0 a photo of a meter', 'latin1'),
  });
  return (await answer.json()) as { sha256: string };
}

/** Before the database or the folder is touched. */
async function refuseWhatIsNotWhole(file: string, other: TestDatabase, otherFolder: string): Promise<void> {
  const bytes = await readFile(file);
  const plain = gunzipSync(bytes);
  const end = plain.indexOf(10);
  const head = JSON.parse(plain.subarray(0, end).toString()) as { migrations: string[] };
  const withHead = (migrations: string[]): Buffer =>
    gzipSync(Buffer.concat([Buffer.from(JSON.stringify({ ...head, migrations })), plain.subarray(end)]));
  const photo = plain.indexOf('a photo of a meter');
  expect(photo).toBeGreaterThan(0);
  const changed = Buffer.from(plain);
  changed.write('b', photo);
  const cases: [Buffer, string][] = [
    [bytes.subarray(0, bytes.length / 2), '备份文件不完整'],
    [bytes.subarray(0, bytes.length - 20), '备份文件不完整'],
    [gzipSync(plain.subarray(0, plain.lastIndexOf('{"kind":"tail"'))), '备份文件不完整'],
    [gzipSync(changed), '内容损坏'],
    [withHead([...head.migrations, 'Later1999999999999']), '备份来自更新的版本'],
    [withHead(head.migrations.slice(0, -1)), '备份来自较旧的版本'],
    [gzipSync('{"kind":"tail","tables":0,"files":0}\n'), '不是备份文件'],
  ];
  for (const [content, words] of cases) {
    const path = join(folder, 'refused.zhb');
    await writeFile(path, content);
    const { code, text } = await cliOn(other, otherFolder, 'restore', path);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
    await expect(readFile(join(otherFolder, 'audit.key'))).rejects.toMatchObject({ code: 'ENOENT' });
  }
}

it('a draw replayed on a restored backup gives the same meters', async () => {
  const batchNo = '2626110100009704';
  const { arrival } = await rigFiles('04', 100, {});
  await handOver('arrival-meters', arrival);
  await client.post(`/batches/${batchNo}/component-comparison`, { result: 'pass', comparedOn: '2026-11-02' });
  const { items } = await client.get<{ items: { assetNo: string }[] }>(`/meters?batchNo=${batchNo}&limit=1`);
  const report = { result: 'pass', institute: 'institute', reportNo: 'EMC-1', testedOn: '2026-11-03' };
  await client.post(`/batches/${batchNo}/emc-test`, { ...report, sampleAssetNos: items.map(({ assetNo }) => assetNo) });
  const path = `/batches/${batchNo}/sampling-acceptance`;
  const { drawId, sample } = await client.post<{ drawId: string; sample: string[] }>(path, {});
  const photo = await handOverPhoto();
  const file = join(folder, 'backup.zhb');
  expect(await cli('backup', file)).toMatchObject({ code: 0 });

  const [other, otherFolder] = [await createTestDatabase(), join(folder, 'restored')];
  try {
    await refuseWhatIsNotWhole(file, other, otherFolder);
    const withoutKey = await cliOn(other, otherFolder, 'restore', file);
    expect([withoutKey.code, withoutKey.text]).toEqual([1, expect.stringContaining('audit.key')]);
    await copyFile(join(folder, 'audit.key'), join(otherFolder, 'audit.key'));
    expect(await cliOn(other, otherFolder, 'restore', file)).toMatchObject({ code: 0 });
    const verified = await cliOn(other, otherFolder, 'verify-audit');
    expect([verified.code, verified.text]).toEqual([0, expect.stringMatching(/whole 完整: .* [1-9]\d* anchors/)]);
    const restored = await startServer(other.applicationUrl, otherFolder, { DATABASE_OWNER_URL: other.url });
    try {
      const attached = await fetch(`${restored.origin}/api/v1/attachments/${photo.sha256}`, {
        headers: { Authorization: `Bearer ${await tokenOf(restored.origin)}` },
      });
      expect(
        createHash('sha256')
          .update(Buffer.from(await attached.arrayBuffer()))
          .digest('hex'),
      ).toBe(photo.sha256);
      const replayed = await new ApiClient(restored.origin, 'auditor').post(`/draws/${drawId}/replay`, {});
      expect(replayed).toEqual({ same: true, samePopulation: true, sample });
    } finally {
      await restored.stop();
    }
  } finally {
    await other.drop();
  }
}, 240_000);
