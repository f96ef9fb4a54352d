import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ConfigModule, readConfig } from '#libs/config';
import { migrate, PersistenceModule, Transaction } from '#libs/persistence';
import { median } from '#libs/statistics';
import { Computation, ComputationModule, periodRange, Recompute } from '#stages/40-indicators';
import { addBatch, fillYear } from './year-of-facts.js';
import type { BenchContext, BenchResult } from './main.js';

const historyBatches = 1000;
const shortHistoryBatches = 100;
const repetitions = 5;
const touchedRepetitions = 24;

/** A year of verified meters, and the product's own computation over it. */
interface Year {
  sql: pg.Client;
  computation: Computation;
  recompute: Recompute;
  transaction: Transaction;
  close: () => Promise<void>;
}

async function openYear(url: string, folder: string, batches: number): Promise<Year> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  await fillYear(sql, batches);
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const product = await NestFactory.createApplicationContext(
    { module: class Bench {}, imports: [ConfigModule.with(config), PersistenceModule, ComputationModule] },
    { logger: false },
  );
  const close = async (): Promise<void> => {
    await product.close();
    await sql.end();
  };
  const [computation, recompute] = [product.get(Computation), product.get(Recompute)];
  return { sql, computation, recompute, transaction: product.get(Transaction, { strict: false }), close };
}

/** Beside the database that a URL names, another one on the same server. */
async function databaseBeside(url: string): Promise<string> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('create database short_history');
  await admin.end();
  const beside = new URL(url);
  beside.pathname = '/short_history';
  await migrate(beside.href);
  return beside.href;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const middle = (times: number[]): number => median(times) ?? Number.NaN;

/** Full recomputation over one plain GROUP BY scan of the same table, taking turns. */
async function recomputation({ sql, recompute, transaction }: Year, log: BenchContext['log']): Promise<number> {
  const scan = `select month, rig_id, verdict, count(*) from verifications group by month, rig_id, verdict`;
  const fromNothing = await milliseconds(() => recompute.run('2026', '2026'));
  await sql.query('vacuum (analyze) verification_tallies, indicator_values, rig_tallies, position_cells');
  const [scans, runs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < repetitions; turn++) {
    scans.push(await milliseconds(() => sql.query(scan)));
    runs.push(await milliseconds(() => provenBy(recompute, transaction)));
  }
  const [scanned, ran] = [middle(scans), middle(runs)];
  const first = `all cells written anew ${fromNothing.toFixed(0)} ms (${(fromNothing / scanned).toFixed(2)} scans)`;
  const whole = await milliseconds(() => recompute.run('2026', '2026'));
  log(`with the mean errors by rig and position ${whole.toFixed(0)} ms`);
  log(`recomputation ${ran.toFixed(0)} ms, plain scan ${scanned.toFixed(0)} ms, ${first}`);
  return ran / scanned;
}

/** The indicators; the sums of mean errors by position are proven after them, by a pass of their own. */
async function provenBy(recompute: Recompute, transaction: Transaction): Promise<void> {
  const { differed, cells } = await transaction.run((manager) =>
    recompute.indicators(manager, periodRange('2026', '2026')),
  );
  if (differed > 0 || cells === 0) throw new Error(`${differed} of ${cells} cells differed`);
}

/** The update after one batch of 1,000, with a long and with a short history, taking turns through the months. */
async function touchedCells(long: Year, short: Year, log: BenchContext['log']): Promise<number> {
  const times = new Map<Year, number[]>([
    [short, []],
    [long, []],
  ]);
  for (let turn = 0; turn < touchedRepetitions; turn++) {
    for (const [year, taken] of times) {
      const batchId = await addBatch(year.sql, turn % 12);
      taken.push(await milliseconds(() => year.computation.run(batchId)));
    }
  }
  const [ofShort, ofLong] = [middle(times.get(short) ?? []), middle(times.get(long) ?? [])];
  log(`touched cells ${ofLong.toFixed(1)} ms at 1,000,000, ${ofShort.toFixed(1)} ms at 100,000 meters of history`);
  return ofLong / ofShort;
}

/** Full recomputation of a year of 1,000,000 verified meters, and the touched-cell update against the length of history. */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const long = await openYear(url, folder, historyBatches);
  const short = await openYear(await databaseBeside(url), folder, shortHistoryBatches);
  try {
    const ratio = await recomputation(long, log);
    await short.recompute.run('2026', '2026');
    await short.sql.query('vacuum (analyze) verification_tallies, indicator_values');
    const touched = await touchedCells(long, short, log);
    return { name: 'indicators', ratio, detail: `touched=${touched.toFixed(2)}` };
  } finally {
    await long.close();
    await short.close();
  }
}
