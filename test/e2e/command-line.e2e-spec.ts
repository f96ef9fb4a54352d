import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
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
  server = await startServer(database.url, folder);
  client = new ApiClient(server.origin);
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A command as a user gives it, in a process of its own. */
function cliOn(url: string, dataDir: string, ...words: string[]): Promise<{ code: number; text: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  return new Promise((resolve) => {
    const main = join(projectRoot(), 'dist/apps/cli/src/main.js');
    execFile(process.execPath, [main, ...words], { env }, (error, text) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text });
    });
  });
}

const cli = (...words: string[]) => cliOn(database.url, folder, ...words);

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
  const file = join(folder, 'backup.zhb');
  expect(await cli('backup', file)).toMatchObject({ code: 0 });

  const [other, otherFolder] = [await createTestDatabase(), join(folder, 'restored')];
  try {
    expect(await cliOn(other.url, otherFolder, 'restore', file)).toMatchObject({ code: 0 });
    const restored = await startServer(other.url, otherFolder);
    try {
      const replayed = await new ApiClient(restored.origin, 'auditor').post(`/draws/${drawId}/replay`, {});
      expect(replayed).toEqual({ same: true, samePopulation: true, sample });
    } finally {
      await restored.stop();
    }
  } finally {
    await other.drop();
  }
}, 120_000);
