import { ApiClient } from '#libs/http';
import { createReadStream, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { RigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import { median } from '#libs/statistics';
import { createBatch, startServer } from '#libs/testing';
import { copyCity } from './city-copies.js';
import { importBatch, makeFiles } from './import-batch.js';
import type { BenchContext, BenchResult } from './main.js';
import { processorTime, usedSince } from './processor-time.js';

const meters = Number(process.env['BENCH_METERS'] ?? 100_000);
/** Meters that are there already in the second half of the run; none: there is no second half. */
const history = Number(process.env['BENCH_HISTORY'] ?? 1_000_000);
/** Batches that are handed over one after the other: of both sides the median counts. */
const batches = ['2626110100009901', '2626110100009902', '2626110100009903'];
const laterBatches = ['2626110100009904', '2626110100009905', '2626110100009906'];

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

const told = (values: readonly number[]): string => values.map((value) => value.toFixed(2)).join(', ');

interface Bench extends BenchContext {
  client: ApiClient;
}

/** Seconds that the floor and the product take for each of these batches, in turn. */
async function measure({ client, url, folder, log }: Bench, batchNos: readonly string[]) {
  const [floors, products]: [number[], number[]] = [[], []];
  for (const batchNo of batchNos) {
    const files = await makeFiles(folder, batchNo, meters);
    await createBatch(client, batchNo, meters);
    const before = processorTime();
    floors.push(await rawCopy(url, files));
    log(`${'raw COPY'.padEnd(28)} ${told(floors.slice(-1))} s; processor: ${usedSince(before)}`);
    products.push(await importBatch(client, { batchNo, meters, files, log }));
    await rm(join(folder, batchNo), { recursive: true });
  }
  log(`raw COPY ${told(floors)} s; product ${told(products)} s`);
  return { floor: median(floors) ?? NaN, seconds: median(products) ?? NaN };
}

/** Batches that went the whole way before: the ones that were just measured, copied until there are so many meters. */
async function makeHistory({ client, url, log }: Bench): Promise<void> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    await client.idle();
    await copyCity(sql, Math.ceil(history / (batches.length * meters)) - 1, () => undefined);
    await sql.query('vacuum (analyze)');
    const { rows } = await sql.query<{ meters: number }>('select count(*)::int as meters from meters');
    log(`history of ${rows[0]?.meters ?? 0} meters`);
  } finally {
    await sql.end();
  }
}

/**
 * The three files of a batch of 100,000 meters (1,000,000 reading rows) against raw COPY of the same files, three batches in
 * turn: the server has just started when the first one comes. Then the same with a history, against the same without.
 */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const server = await startServer(url, folder);
  try {
    const bench = { client: new ApiClient(server.origin), url, folder, log };
    const { floor, seconds } = await measure(bench, batches);
    const figures = [`meters=${meters} seconds=${seconds.toFixed(2)} copy=${floor.toFixed(2)}`];
    if (history > 0) {
      await makeHistory(bench);
      const later = await measure(bench, laterBatches);
      const ratio = later.seconds / later.floor / (seconds / floor);
      figures.push(`history=${history} seconds=${later.seconds.toFixed(2)} times=${ratio.toFixed(2)}`);
    }
    const detail = [...figures, `peak-memory-mb=${server.peakMemory()}`].join(' ');
    return { name: 'import', ratio: seconds / floor, detail };
  } finally {
    await server.stop();
  }
}
