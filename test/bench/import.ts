import { ApiClient } from '#libs/http';
import { createReadStream, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type RigFiles, writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import { median } from '#libs/statistics';
import { createBatch, startServer } from '#libs/testing';
import type { BenchContext, BenchResult } from './main.js';
import { processorTime, usedSince } from './processor-time.js';

const meters = Number(process.env['BENCH_METERS'] ?? 100_000);
/** Batches that are handed over one after the other: of both sides the median counts. */
const batches = ['2626110100009901', '2626110100009902', '2626110100009903'];

function makeFiles(folder: string, batchNo: string): Promise<RigFiles> {
  return writeRigFiles(
    {
      batchNo,
      taskNo: `39${batchNo.slice(2)}`,
      serialPrefix: `261101${batchNo.slice(-2)}`,
      meters,
      firstDay: '2026-10-05',
      rigs: Array.from({ length: 20 }, (_, rig) => rig + 1),
      positions: 60,
      verifiers: ['V001', 'V002', 'V003', 'V004', 'V005', 'V006'],
      checkers: ['C001', 'C002', 'C003'],
      faults: { appearance: 2, 'basic-error': 2, 'clock-daily-error': 1 },
      seed: 99,
    },
    join(folder, batchNo),
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
async function ours(
  client: ApiClient,
  { batchNo, files, log }: { batchNo: string; files: RigFiles; log: (line: string) => void },
): Promise<number> {
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
  await indicatorsComputed(client, batchNo);
  watch.lap('indicators computed');
  return watch.seconds;
}

async function indicatorsComputed(client: ApiClient, batchNo: string): Promise<void> {
  await client.idle();
  const { items } = await client.get<{ items: { denominator: number }[] }>(
    `/indicators/full-verification-pass/values?period=2026&scopeType=batch&scopeCode=${batchNo}`,
  );
  if (items[0]?.denominator !== meters) throw new Error(JSON.stringify(items));
}

const told = (values: readonly number[]): string => values.map((value) => value.toFixed(2)).join(', ');

/**
 * The three files of a batch of 100,000 meters (1,000,000 reading rows) against raw COPY of the same files, three batches in
 * turn: the server has just started when the first one comes.
 */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const server = await startServer(url, folder);
  const [floors, products]: [number[], number[]] = [[], []];
  try {
    const client = new ApiClient(server.origin);
    for (const batchNo of batches) {
      const files = await makeFiles(folder, batchNo);
      await createBatch(client, batchNo, meters);
      const before = processorTime();
      floors.push(await rawCopy(url, files));
      log(`${'raw COPY'.padEnd(28)} ${told(floors.slice(-1))} s; processor: ${usedSince(before)}`);
      products.push(await ours(client, { batchNo, files, log }));
      await rm(join(folder, batchNo), { recursive: true });
    }
    const [floor, seconds] = [median(floors) ?? NaN, median(products) ?? NaN];
    log(`raw COPY ${told(floors)} s; product ${told(products)} s`);
    return {
      name: 'import',
      ratio: seconds / floor,
      detail: `meters=${meters} seconds=${seconds.toFixed(2)} copy=${floor.toFixed(2)} peak-memory-mb=${server.peakMemory()}`,
    };
  } finally {
    await server.stop();
  }
}
