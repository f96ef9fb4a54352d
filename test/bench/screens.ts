import { ApiClient } from '#libs/http';
import { projectRoot } from '#libs/config';
import { median } from '#libs/statistics';
import { startServer } from '#libs/testing';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { copyCity } from './city-copies.js';
import { firstLoad } from './first-load.js';
import { addLargeLot, drawLargeLot } from './large-lot.js';
import type { Known, Screen } from './screen.js';
import { screens } from './screens-list.js';
import type { BenchContext, BenchResult } from './main.js';

const meters = Number(process.env['BENCH_METERS'] ?? 1_000_000);
/** The first city is handed in as the rig room does it; the others are copies of it. */
const handedIn = Math.min(meters, 24_000);
const [warm, timed] = [3, 9];
/** The console before sign-in, compressed. */
const largestLoad = 700;

interface Measured {
  screen: Screen;
  took: number;
  floor: number;
  /** An answer with nothing in it: what HTTP and the session cost any screen. */
  empty: number;
  ratio: number;
}

/** Every screen's question with a million meters in the database, against the one query that it stands on. */
export async function run({ url, folder, log }: BenchContext): Promise<BenchResult> {
  const server = await startServer(url, folder);
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    const lotId = await fill({ url, folder, log }, sql, new ApiClient(server.origin, 'marketing'));
    const lot = await drawLargeLot(sql, new ApiClient(server.origin), lotId);
    const load = await firstLoad(server.origin);
    log(
      `first load of the console ${load.kilobytes.toFixed(0)} kB compressed in ${load.files} files (limit ${largestLoad})`,
    );
    if (load.kilobytes > largestLoad) throw new Error(`first load is ${load.kilobytes.toFixed(0)} kB`);
    const measured: Measured[] = [];
    const wanted = new RegExp(process.env['BENCH_SCREENS'] ?? '');
    for (const screen of screens({ ...(await knownThings(sql)), lot }).filter(({ name }) => wanted.test(name))) {
      const client = new ApiClient(server.origin, screen.who ?? 'lead');
      measured.push(await measure(screen, client, sql));
    }
    return told(measured, load.kilobytes, log);
  } finally {
    await sql.end();
    await server.stop();
  }
}

/** Gives the id of the large lot. */
async function fill({ url, folder, log }: BenchContext, sql: pg.Client, marketing: ApiClient): Promise<number> {
  const start = performance.now();
  const { rows: batches } = await sql.query('select from batches limit 1');
  if (batches.length === 0) await demoCity(url, folder, log);
  const copies = Math.ceil(meters / handedIn) - 1;
  if (batches.length === 0 && copies > 0) await copyCity(sql, copies, log);
  const lotId = await addLargeLot(sql);
  await sql.query('vacuum (analyze)');
  await marketing.post('/indicators/recompute', { from: '2020-01', to: '2030-12' });
  await marketing.idle();
  await sql.query('vacuum (analyze) verification_tallies, indicator_values');
  const { rows } = await sql.query<{ meters: number }>('select count(*)::int as meters from meters');
  log(`${rows[0]?.meters ?? 0} meters in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return lotId;
}

/** The command that users give. */
async function demoCity(url: string, folder: string, log: (line: string) => void): Promise<void> {
  const main = join(projectRoot(), 'dist/apps/cli/src/main.js');
  const child = spawn(process.execPath, [main, 'demo', '--meters', String(handedIn), '--seed', '1'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) if (line.trim() !== '') log(line);
  if (child.exitCode !== 0 && child.exitCode !== null) throw new Error(`demo ended with ${child.exitCode}`);
}

async function knownThings(sql: pg.Client): Promise<Omit<Known, 'lot'>> {
  const { rows } = await sql.query<Omit<Known, 'year' | 'month' | 'months' | 'lot'>>(
    `select b.batch_no as "batchNo", b.id as "batchId", m.asset_no as "assetNo", m.id as "meterId", s.code as supplier,
       s.id as "supplierId", '3' as rig, (select id from rigs where code = '3') as "rigId", 'V005' as verifier,
       (select id from users where staff_code = 'V005') as "verifierId",
       (select import_id from import_errors limit 1) as "importId"
     from batches b join suppliers s on s.id = b.supplier_id join meters m on m.batch_id = b.id
     where b.state = 'accepted' order by b.arrived_on desc, b.id, m.id limit 1`,
  );
  const { rows: months } = await sql.query<{ month: number }>(
    `select max(month) as month from verification_tallies where scope_type = 'company'`,
  );
  const [first, month] = [rows[0], String(months[0]?.month ?? '')];
  if (!first) throw new Error('the city is empty');
  const year = month.slice(0, 4);
  return {
    ...{ ...first, year, month: `${year}-${month.slice(4)}` },
    months: [Number(`${year}01`), Number(`${year}12`)],
  };
}

/** In turns, so that a busy moment of the machine falls on all three alike; warm. */
async function measure(screen: Screen, client: ApiClient, sql: pg.Client): Promise<Measured> {
  const taken: { took: number; floor: number; empty: number }[] = [];
  const query = { name: screen.name, text: screen.floor, values: screen.values ?? [] };
  for (let turn = 0; turn < warm + timed; turn++) {
    const floor = await milliseconds(() => sql.query(query));
    const empty = await milliseconds(() => client.get('/auth/me'));
    for (const { text, values } of screen.before ?? []) await sql.query(text, values);
    const took = await milliseconds(() =>
      screen.body === undefined ? client.get(screen.path) : client.post(screen.path, screen.body),
    );
    if (turn >= warm) taken.push({ took, floor, empty });
  }
  const middle = (of: (one: (typeof taken)[number]) => number): number => median(taken.map(of)) ?? Number.NaN;
  return {
    screen,
    ...{ took: middle(({ took }) => took), floor: middle(({ floor }) => floor), empty: middle(({ empty }) => empty) },
    ratio: middle(({ took, floor, empty }) => took / (floor + empty)),
  };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Every screen with its floor, the worst last. */
function told(measured: readonly Measured[], load: number, log: (line: string) => void): BenchResult {
  const lines = [...measured].sort((a, b) => a.ratio - b.ratio);
  for (const { screen, took, floor, empty, ratio } of lines) {
    const against = `query ${floor.toFixed(1)} ms + empty answer ${empty.toFixed(1)} ms`;
    log(`${screen.name.padEnd(28)} ratio=${ratio.toFixed(2)} ${took.toFixed(1)} ms against ${against}`);
  }
  const worst = lines.at(-1);
  return {
    ...{ name: 'screens', ratio: worst?.ratio ?? Number.NaN },
    detail: `worst="${worst?.screen.name ?? ''}" screens=${lines.length} meters=${meters} first-load-kb=${load.toFixed(0)}`,
  };
}
