import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '#libs/http';
import { createBatch, startServer } from '#libs/testing';
import { importBatch, makeFiles, type Handed } from './import-batch.js';
import type { BenchContext, BenchResult } from './main.js';

const meters = Number(process.env['BENCH_METERS'] ?? 100_000);
const [known, coming] = ['2626110100009911', '2626110100009912'];
const readers = 4;
/** Of each reader between two questions: about forty a second of all of them, as of some dozens of people. */
const pause = 100;
/** How long is read while nothing else happens. */
const quietSeconds = 15;

interface Latencies {
  p50: number;
  p99: number;
  worst: number;
  reads: number;
}

function latenciesOf(times: number[]): Latencies {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), worst: at(1), reads: times.length };
}

/** What people look at meanwhile: lists, a batch, a meter, an indicator. */
async function questions(client: ApiClient): Promise<string[]> {
  const { items } = await client.get<{ items: { assetNo: string }[] }>(`/meters?batchNo=${known}&limit=1`);
  return [
    '/batches?limit=20',
    `/batches/${known}/full-verification`,
    `/meters/${items[0]?.assetNo ?? ''}`,
    `/meters?batchNo=${known}&limit=50`,
    '/indicators/full-verification-pass/values?period=2026&scopeType=supplier',
    '/imports?limit=20',
  ];
}

/** Milliseconds that each read took until the work had ended. */
async function readWhile(
  client: ApiClient,
  paths: readonly string[],
  work: () => Promise<unknown>,
): Promise<Latencies> {
  const times: number[] = [];
  let working = true;
  const reading = Array.from({ length: readers }, async (_, reader) => {
    await sleep((reader * pause) / readers);
    for (let n = reader; working; n++) {
      const start = performance.now();
      await client.get(paths[n % paths.length] ?? '');
      times.push(performance.now() - start);
      await sleep(pause);
    }
  });
  try {
    await work();
  } finally {
    working = false;
    await Promise.all(reading);
  }
  return latenciesOf(times);
}

const told = ({ p50, p99, worst, reads }: Latencies): string =>
  `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, worst ${worst.toFixed(0)} ms of ${reads} reads`;

/** How long people wait for what they look at while a batch of 100,000 meters is handed in, against the same without. */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const server = await startServer(url, folder);
  try {
    const client = new ApiClient(server.origin);
    const hand = async (handed: Omit<Handed, 'log'>): Promise<void> => {
      await importBatch(client, { ...handed, log: () => undefined });
    };
    const batches = [];
    for (const batchNo of [known, coming]) {
      await createBatch(client, batchNo, meters);
      batches.push({ batchNo, meters, files: await makeFiles(folder, batchNo, meters) });
    }
    const [before, now] = batches as [(typeof batches)[0], (typeof batches)[0]];
    await hand(before);
    const paths = await questions(client);
    const quiet = await readWhile(client, paths, () => sleep(quietSeconds * 1000));
    log(`nothing else   ${told(quiet)}`);
    const busy = await readWhile(client, paths, () => hand(now));
    log(`with an import ${told(busy)}`);
    return {
      name: 'busy',
      ratio: busy.p99 / quiet.p99,
      detail: `meters=${meters} p99-ms=${busy.p99.toFixed(0)} p99-quiet-ms=${quiet.p99.toFixed(0)} worst-ms=${busy.worst.toFixed(0)}`,
    };
  } finally {
    await server.stop();
  }
}
