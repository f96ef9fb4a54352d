import { ApiClient } from '#libs/http';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type RigFiles, writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import { createBatch, startServer } from '#libs/testing';
import type { BenchContext, BenchResult } from './main.js';
import { processorTime, usedSince } from './processor-time.js';

const meters = Number(process.env['BENCH_METERS'] ?? 100_000);
const batchNo = '2626110100009901';

function makeFiles(folder: string): Promise<RigFiles> {
  return writeRigFiles(
    {
      batchNo,
      taskNo: '3926110100009901',
      serialPrefix: '26110199',
      meters,
      firstDay: '2026-10-05',
      rigs: Array.from({ length: 20 }, (_, rig) => rig + 1),
      positions: 60,
      verifiers: ['V001', 'V002', 'V003', 'V004', 'V005', 'V006'],
      checkers: ['C001', 'C002', 'C003'],
      faults: { appearance: 2, 'basic-error': 2, 'clock-daily-error': 1 },
      seed: 99,
    },
    join(folder, 'files'),
  );
}

/** The floor: the same three files by COPY into plain logged tables. Seconds. */
async function rawCopy(url: string, files: RigFiles): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let seconds = 0;
    for (const [index, path] of [files.arrival, files.detectRslt, files.basicErr].entries()) {
      const header = readFileSync(path, { encoding: 'utf8' }).split('\n', 1)[0] ?? '';
      await client.query(`drop table if exists raw_${index}`);
      await client.query(
        `create table raw_${index} (${header
          .split(',')
          .map((name) => `"${name}" text`)
          .join(', ')})`,
      );
      const start = performance.now();
      await pipeline(
        createReadStream(path, { highWaterMark: 1 << 18 }),
        client.query(copyFrom(`copy raw_${index} from stdin (format csv, header)`)),
      );
      seconds += (performance.now() - start) / 1000;
    }
    for (const index of [0, 1, 2]) await client.query(`drop table raw_${index}`);
    return seconds;
  } finally {
    await client.end();
  }
}

class Stopwatch {
  private last = performance.now();
  private used = processorTime();
  readonly start = this.last;

  constructor(private readonly log: (line: string) => void) {}

  /** Wall time of a step, and the processor time that it took of each side: the latter holds on a busy machine, too. */
  lap(name: string): void {
    const now = performance.now();
    this.log(`${name.padEnd(28)} ${((now - this.last) / 1000).toFixed(2)} s; processor: ${usedSince(this.used)}`);
    [this.last, this.used] = [now, processorTime()];
  }

  get seconds(): number {
    return (performance.now() - this.start) / 1000;
  }
}

/** From the first upload to the verdict and the computed indicators. Seconds. */
async function ours(client: ApiClient, files: RigFiles, log: (line: string) => void): Promise<number> {
  const watch = new Stopwatch(log);
  const arrival = await client.upload('arrival-meters', files.arrival);
  watch.lap('arrival checked');
  await client.commit(arrival);
  watch.lap('arrival committed');
  await client.post(`/batches/${batchNo}/pass-to-verification`, { reason: 'benchmark' });
  await client.post(`/batches/${batchNo}/full-verification`, {});
  watch.lap('round opened');
  const [basicErr, detectRslt] = await Promise.all([
    client.upload('basicerr', files.basicErr),
    client.upload('detect-rslt', files.detectRslt),
  ]);
  watch.lap('rig files checked');
  await client.commit(basicErr);
  watch.lap('basicerr committed');
  await client.commit(detectRslt);
  watch.lap('detect-rslt committed');
  const verdict = await client.post<{ verdict: string; tested: number }>(
    `/batches/${batchNo}/full-verification/judge`,
    {},
  );
  if (verdict.verdict !== 'accepted' || verdict.tested !== meters) throw new Error(JSON.stringify(verdict));
  watch.lap('judged');
  await indicatorsComputed(client);
  watch.lap('indicators computed');
  return watch.seconds;
}

async function indicatorsComputed(client: ApiClient): Promise<void> {
  await client.idle();
  const { items } = await client.get<{ items: { denominator: number }[] }>(
    '/indicators/full-verification-pass/values?period=2026&scopeType=company',
  );
  if (items[0]?.denominator !== meters) throw new Error(JSON.stringify(items));
}

/** The three files of a batch of 100,000 meters (1,000,000 reading rows) against raw COPY of the same files. */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const files = await makeFiles(folder);
  const server = await startServer(url, folder);
  try {
    const client = new ApiClient(server.origin);
    await createBatch(client, batchNo, meters);
    const before = processorTime();
    const floors = [await rawCopy(url, files), await rawCopy(url, files)];
    log(`raw COPY twice; processor: ${usedSince(before)}`);
    const seconds = await ours(client, files, log);
    floors.push(await rawCopy(url, files));
    const floor = floors.sort((a, b) => a - b)[1] ?? 0;
    const peak = server.peakMemory();
    log(`raw COPY ${floors.map((value) => value.toFixed(2)).join(', ')} s; product ${seconds.toFixed(2)} s`);
    return {
      name: 'import',
      ratio: seconds / floor,
      detail: `meters=${meters} seconds=${seconds.toFixed(2)} copy=${floor.toFixed(2)} peak-memory-mb=${peak}`,
    };
  } finally {
    await server.stop();
  }
}
