import { ApiClient } from '#libs/http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createBatch, createTestDatabase, startServer, type ServerProcess, type TestDatabase } from '#libs/testing';
import { writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';

const kills = 10;
const meters = 600;

describe('kill -9 of the server', () => {
  let database: TestDatabase;
  let folder: string;
  let server: ServerProcess;
  let sql: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'zhunheng-kill-'));
    server = await startServer(database.url, folder);
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
  });

  afterAll(async () => {
    await sql.end();
    await server.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function preparedBatch(client: ApiClient, round: number): Promise<{ batchNo: string; imports: string[] }> {
    const batchNo = `26261101000098${String(round).padStart(2, '0')}`;
    const files = await writeRigFiles(
      {
        batchNo,
        taskNo: `39${batchNo.slice(2)}`,
        serialPrefix: `261198${String(round).padStart(2, '0')}`,
        meters,
        firstDay: '2026-10-05',
        rigs: [1, 2, 3],
        positions: 60,
        verifiers: ['V001', 'V002'],
        checkers: ['C001'],
        faults: { appearance: 2, 'basic-error': 2 },
        seed: round,
      },
      join(folder, batchNo),
    );
    await createBatch(client, batchNo, meters);
    await client.commit(await client.upload('arrival-meters', files.arrival));
    await client.post(`/batches/${batchNo}/pass-to-verification`, { reason: 'test' });
    await client.post(`/batches/${batchNo}/full-verification`, {});
    const imports = [
      await client.upload('basicerr', files.basicErr),
      await client.upload('detect-rslt', files.detectRslt),
    ];
    return { batchNo, imports };
  }

  it(`loses nothing that was acknowledged and counts nothing twice, ${kills} times at random moments`, async () => {
    for (let round = 1; round <= kills; round++) {
      const client = new ApiClient(server.origin);
      const { imports } = await preparedBatch(client, round);
      for (const id of imports) await client.post(`/imports/${id}/commit`, { mode: 'all-or-nothing' });
      // Both commits are acknowledged; the server dies somewhere in them or in the indicator jobs that follow.
      await sleep(Math.random() * 900);
      await server.kill();
      server = await startServer(database.url, folder);
      const again = new ApiClient(server.origin);
      for (const id of imports) await again.until(id, 'committed');
    }
    const done = new ApiClient(server.origin);
    await done.idle();

    const { rows: counts } = await sql.query<{ all: number; current: number; batches: number }>(
      `select count(*)::int as all, count(*) filter (where current and verdict is not null)::int as current,
           count(distinct batch_id)::int as batches from verifications`,
    );
    expect(counts[0]).toEqual({ all: kills * meters, current: kills * meters, batches: kills });
    const { items } = await done.get<{ items: { numerator: number; denominator: number }[] }>(
      '/indicators/full-verification-pass/values?period=2026&scopeType=company',
    );
    expect(items[0]).toMatchObject({ numerator: kills * (meters - 4), denominator: kills * meters });
    await new ApiClient(server.origin, 'auditor').get<{ whole: boolean }>('/audit/verify').then((chain) => {
      expect(chain).toMatchObject({ whole: true });
    });
  }, 240_000);
});
