import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.js';
import { join as joinUsers, leave, withLock } from './claims.js';
import { ensureCluster, readPassword } from './cluster.js';
import { ensureDatabase, urlOf } from './connection.js';
import { choosePlace, type Place } from './place.js';
import { findRunning, isRunning, launch, shutDown } from './server.js';
import { freePort, lastPort } from './server-port.js';
import { type ServerSettings, settingArguments } from './server-settings.js';

export interface EmbeddedPostgresOptions {
  /** DATA_DIR: the cluster stands in `postgres` below it, its password and the rest beside that. */
  readonly dataDir: string;
  /** Without it the port of the last start, or any free one. */
  readonly port?: number;
  /** Over the defaults of `server-settings.ts`. */
  readonly settings?: ServerSettings;
  /** Hears where the database is when that is not below `dataDir`. */
  readonly say?: (line: string) => void;
}

const database = 'zhunheng';
const attempts = 20;
const watchMilliseconds = 2000;

/**
 * PostgreSQL without installing one: makes, starts, adopts and stops the server of one data folder.
 * Several processes may use the same folder at once; the last to stop takes the server down.
 * It installs no exit hooks: whoever starts it stops it, after everything that uses it has closed.
 */
export class EmbeddedPostgres {
  private place: Place | null = null;
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly options: EmbeddedPostgresOptions) {}

  /** Where the cluster stands; null before `start`. */
  get folder(): string | null {
    return this.place?.cluster ?? null;
  }

  async start(): Promise<{ url: string }> {
    const say = this.options.say ?? ((line) => process.stdout.write(`${line}\n`));
    const place = choosePlace(this.options.dataDir, say);
    return withLock(place.lockFile, async () => {
      const binaries = findBinaries(place.account, this.options.dataDir);
      await ensureCluster(place, binaries, this.options.settings?.['fsync'] !== 'off');
      const password = readPassword(place);
      const port = (await findRunning(place, password)) ?? (await this.launchAnew(place, binaries, password));
      this.place = place;
      joinUsers(place.usersFile);
      await ensureDatabase(port, password, database);
      this.keepUp(port);
      return { url: urlOf(port, password, database) };
    });
  }

  /** Looks every two seconds whether the server still runs, and starts it again on its port when it was killed. */
  private keepUp(port: number): void {
    let looking = false;
    this.watch = setInterval(() => {
      if (looking) return;
      looking = true;
      void this.lookAfter(port).finally(() => (looking = false));
    }, watchMilliseconds);
    this.watch.unref();
  }

  private async lookAfter(port: number): Promise<void> {
    const place = this.place;
    if (!place || isRunning(place)) return;
    const say = this.options.say ?? ((line) => process.stderr.write(`${line}\n`));
    say('PostgreSQL is gone and is started again 数据库已停止，正在重新启动');
    try {
      await withLock(place.lockFile, async () => {
        if (this.place !== place) return;
        const password = readPassword(place);
        if ((await findRunning(place, password)) !== null) return;
        const binaries = findBinaries(place.account, this.options.dataDir);
        const fault = await launch(
          place,
          binaries,
          port,
          settingArguments(this.options.settings ?? {}, place.clusterName),
        );
        if (fault !== null) say(fault);
      });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.watch);
    const place = this.place;
    if (!place) return;
    this.place = null;
    await withLock(place.lockFile, async () => {
      if (leave(place.usersFile) === 0) await shutDown(place);
    });
  }

  /** Again when another program took the port, or a server that was killed a moment ago still counts as alive. */
  private async launchAnew(place: Place, binaries: Binaries, password: string): Promise<number> {
    const settings = settingArguments(this.options.settings ?? {}, place.clusterName);
    let fault: string | null = null;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const port = await freePort(this.options.port ?? (attempt === 0 ? lastPort(place.cluster) : null));
      if (port !== (this.options.port ?? port)) {
        throw new Error(`Port 端口 ${this.options.port ?? ''}: in use by another program 已被占用`);
      }
      fault = await launch(place, binaries, port, settings);
      if (fault === null) return port;
      if (!/could not bind|could not create any TCP|postmaster\.pid" already exists|still in use/.test(fault)) break;
      await sleep(250);
      const running = await findRunning(place, password);
      if (running !== null) return running;
    }
    throw new Error(`PostgreSQL did not start 启动失败: ${fault ?? ''} (${place.startLog})`);
  }
}
