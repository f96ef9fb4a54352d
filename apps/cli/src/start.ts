import { banner } from './start-banner.js';
import { closeApi, startApi } from '../../api/src/main.js';
import { startWorker } from '../../worker/src/main.js';
import { DemoChronicle } from '#stages/00-platform/demo';
import { FirstRun } from '#stages/00-platform/identity';
import { changeableRecords } from '#libs/persistence';
import { openDatabase } from './database.js';
import { fillEmptyDatabase } from './demo/fill-empty-database.js';
import { makeCity } from './demo/make-city.js';
import { tell } from './product.js';

/** What an empty embedded database is filled with. */
const firstCity = { meters: 18_000, seed: 1 };

/** For what is left to be closed in order. */
const endPatience = 60_000;

interface Closable {
  close: () => Promise<void>;
}

/** Closes in the order given; a fault of one does not keep the others open. */
async function closeAll(parts: Closable[]): Promise<boolean> {
  let clean = true;
  for (const part of parts) {
    try {
      await part.close();
    } catch (error) {
      clean = false;
      console.error(error);
    }
  }
  return clean;
}

/** Closes everything at SIGINT and SIGTERM, and tells whether it went well. */
function untilStopped(running: Closable[]): Promise<boolean> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      process.stdout.write('stopping 正在停止\n');
      setTimeout(() => process.exit(1), endPatience).unref();
      void closeAll(running).then(resolve);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    // Nothing that somebody sends gets here; whatever does is told, and whoever watches over the process starts it again.
    const lastResort = (error: unknown): void => {
      console.error(error);
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), endPatience).unref();
      void closeAll(running).then(() => process.exit(1));
    };
    process.on('uncaughtException', lastResort).on('unhandledRejection', lastResort);
  });
}

/** Database, tables, demo data, workers, API; then waits for SIGINT or SIGTERM and stops everything in turn. */
export async function start(): Promise<void> {
  const database = await openDatabase();
  const running: Closable[] = [database];
  const stopped = untilStopped(running);
  try {
    const { config } = database;
    const changeable = await changeableRecords(config.databaseUrl);
    if (changeable.length > 0) console.error(changeableWarning(changeable));
    const { demo, fresh } = await fillEmptyDatabase(config);
    if (config.role !== 'api') running.unshift(await startWorker(config));
    const api = config.role === 'worker' ? null : await startApi(config);
    if (api) running.unshift({ close: () => closeApi(api) });
    if (api && fresh && demo && config.demo === 'city' && config.role === 'all') {
      const chronicle = api.get(DemoChronicle, { strict: false });
      await makeCity({ origin: `http://127.0.0.1:${config.port}`, chronicle, tell }, firstCity);
    }
    const firstRun = api?.get(FirstRun, { strict: false });
    const code = firstRun && (await firstRun.state()).needed ? firstRun.code : null;
    process.stdout.write(banner(config, demo, code));
  } catch (error) {
    await closeAll(running);
    throw error;
  }
  const clean = await stopped;
  process.stdout.write('stopped 已停止\n');
  process.exit(clean ? 0 : 1);
}

const changeableWarning = (tables: string[]): string =>
  `The database user may change ${tables.join(', ')}: set DATABASE_OWNER_URL to the owner of the tables and DATABASE_URL to another user. ` +
  `数据库用户可改动 ${tables.join('、')}：请以 DATABASE_OWNER_URL 指定表的属主，DATABASE_URL 使用另一用户。`;
