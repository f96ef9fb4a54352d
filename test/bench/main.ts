import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, migrate } from '#libs/persistence';
import * as busy from './busy.js';
import * as importFiles from './import.js';
import * as indicators from './indicators.js';
import * as results from './results.js';
import * as screens from './screens.js';

/** What a benchmark works with: a fresh database with the product's own settings, and where to tell figures. */
export interface BenchContext {
  url: string;
  folder: string;
  log: (line: string) => void;
}

/** A figure against its floor, measured in the same run. */
export interface BenchResult {
  name: string;
  ratio: number;
  detail: string;
}

type Benchmark = (context: BenchContext) => Promise<BenchResult>;

const benchmarks: Record<string, Benchmark> = {
  import: importFiles.run,
  busy: busy.run,
  results: results.run,
  indicators: indicators.run,
  screens: screens.run,
};

/** With BENCH_DATA_DIR the database stays, and what is in it already is not made again. */
const kept = process.env['BENCH_DATA_DIR'];

async function runOne(name: string, benchmark: Benchmark): Promise<void> {
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), `zhunheng-bench-${name}-`)) : join(kept, name);
  await mkdir(folder, { recursive: true });
  // As root the server runs as another account, which has to get in.
  await chmod(folder, 0o755);
  const database = new EmbeddedPostgres({ dataDir: folder });
  try {
    const { url } = await database.start();
    await migrate(url);
    const { ratio, detail } = await benchmark({ url, folder, log: (line) => console.log(`  ${line}`) });
    console.log(`${name} ratio=${ratio.toFixed(2)} ${detail}`);
  } finally {
    await database.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(benchmarks);
for (const name of names) {
  const benchmark = benchmarks[name];
  if (!benchmark) throw new Error(`no benchmark ${name}; there are ${Object.keys(benchmarks).join(', ')}`);
  console.log(name);
  await runOne(name, benchmark);
}
