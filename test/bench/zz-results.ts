import { ApiClient } from '#libs/http';
import pg from 'pg';
import { type MadeMeter, madePoints, makeBatch } from '../../apps/cli/src/demo/made-batch.js';
import { createBatch, startServer } from '#libs/testing';
import type { BenchContext, BenchResult } from './main.js';

const calls = 80;
const perCall = 500;
const clients = 4;
const batchNo = '2626110100009902';
const tables = ['rig_results', 'rig_readings', 'verifications'] as const;

function asResult(meter: MadeMeter): unknown {
  return {
    assetNo: meter.assetNo,
    rigCode: String(meter.rig),
    position: meter.position,
    verifiedAt: `${meter.verifiedAt.replace(' ', 'T')}+08:00`,
    verifierCode: meter.verifier,
    checkerCode: meter.checker,
    temperature: meter.temperature,
    humidity: meter.humidity,
    items: { appearance: 'pass', voltage: 'pass', starting: 'pass', creeping: 'pass', constant: 'pass' },
    clockDailyError: meter.clockDailyError,
    basicErrors: meter.readings.map((pair, index) => ({
      loadCurrent: madePoints[index]?.[0],
      powerFactor: madePoints[index]?.[1],
      element: 'all',
      readings: pair.map((units) => (units / 10_000).toFixed(4)),
    })),
    rigConclusion: 'pass',
  };
}

/** Runs the work of all clients at once, each taking the next piece. Seconds. */
async function together(pieces: number, work: (piece: number) => Promise<void>): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < pieces) await work(next++);
    }),
  );
  return (performance.now() - start) / 1000;
}

/** The floor: the rows that the product wrote, again by multi-row INSERT into copies of its tables with their indexes. Seconds. */
async function rawInsert(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  try {
    const rows = new Map<string, Record<string, unknown>[]>();
    for (const table of tables) {
      await pool.query(`drop table if exists floor_${table}`);
      await pool.query(`create table floor_${table} (like ${table} including all)`);
      rows.set(table, (await pool.query<Record<string, unknown>>(`select * from ${table} order by id`)).rows);
    }
    const seconds = await together(calls, async (piece) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const table of tables)
          await insertRows(client, table, rows.get(table)?.slice(piece * perCall, (piece + 1) * perCall) ?? []);
        await client.query('commit');
      } finally {
        client.release();
      }
    });
    for (const table of tables) await pool.query(`drop table floor_${table}`);
    return seconds;
  } finally {
    await pool.end();
  }
}

async function insertRows(client: pg.PoolClient, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const places = rows.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(',')})`,
  );
  await client.query(
    `insert into floor_${table} (${columns.map((column) => `"${column}"`).join(',')}) values ${places.join(',')}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  );
}

async function openRound(client: ApiClient, url: string, meters: MadeMeter[]): Promise<void> {
  await createBatch(client, batchNo, meters.length);
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    await database.query(
      `insert into meters (asset_no, batch_id, state)
       select asset_no, (select id from batches where batch_no = $1), 'arrived' from unnest($2::text[]) asset_no`,
      [batchNo, meters.map((meter) => meter.assetNo)],
    );
  } finally {
    await database.end();
  }
  await client.post(`/batches/${batchNo}/pass-to-verification`, { reason: 'benchmark' });
  await client.post(`/batches/${batchNo}/full-verification`, {});
}

/** POST /verification-results, 500 a call, 4 clients, against multi-row INSERT of the rows that it writes. */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const server = await startServer(url, folder);
  try {
    const client = new ApiClient(server.origin);
    const meters = [
      ...makeBatch({
        batchNo,
        taskNo: '',
        serialPrefix: '26110198',
        meters: calls * perCall,
        firstDay: '2026-10-05',
        rigs: Array.from({ length: 20 }, (_, rig) => rig + 1),
        positions: 60,
        verifiers: ['V001', 'V002', 'V003', 'V004', 'V005', 'V006'],
        checkers: ['C001', 'C002', 'C003'],
        faults: {},
        seed: 98,
      }),
    ];
    await openRound(client, url, meters);
    const bodies = Array.from({ length: calls }, (_, call) =>
      JSON.stringify({ results: meters.slice(call * perCall, (call + 1) * perCall).map(asResult) }),
    );
    let accepted = 0;
    const seconds = await together(calls, async (call) => {
      const answer = await client.post<{ accepted: number }>('/verification-results', bodies[call]);
      accepted += answer.accepted;
    });
    if (accepted !== calls * perCall) throw new Error(`${accepted} accepted`);
    await client.idle();
    const floor = [await rawInsert(url), await rawInsert(url), await rawInsert(url)].sort((a, b) => a - b)[1] ?? 0;
    const rate = (time: number): string => Math.round((calls * perCall) / time).toString();
    log(`product ${rate(seconds)} results/s, raw INSERT ${rate(floor)} results/s`);
    return {
      name: 'results',
      ratio: seconds / floor,
      detail: `results-per-second=${rate(seconds)} raw=${rate(floor)} peak-memory-mb=${server.peakMemory()}`,
    };
  } finally {
    await server.stop();
  }
}
