import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEnvironment } from './account.js';
import type { Binaries } from './binaries.js';
import { knock } from './connection.js';
import type { Place } from './place.js';
import { existsForSystem, isAlive, isPostgresProcess, postgresProcesses } from './processes.js';
import { readIfThere } from './server-port.js';

const grace = 5_000;
/** Recovery after a crash replays up to max_wal_size: minutes on a slow disk. */
const patience = 600_000;

/**
 * The port of a server that runs on the cluster already, e.g. because Node was killed and it was not; null when there is none.
 * Waits for one that is starting or ending, and removes the pid file of one that is gone for good.
 */
export async function findRunning(place: Place, password: string): Promise<number | null> {
  const begun = Date.now();
  for (;;) {
    const file = readPostmasterFile(place.cluster);
    const living = livingOf(place);
    if (file && isAlive(file.pid) && isPostgresProcess(file.pid)) {
      const answer = file.port > 0 ? await knock(place.cluster, file.port, password) : 'not-yet';
      if (answer === 'ours') return file.port;
      const limit = answer === 'not-yet' ? patience : 2 * grace;
      if (Date.now() - begun > limit) throw unanswered(place, file);
    } else if (living.length === 0) {
      if (file && existsForSystem(file.pid)) rmSync(postmasterFile(place.cluster), { force: true });
      return null;
    } else if (Date.now() - begun > grace) {
      for (const pid of living) if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
      if (Date.now() - begun > 2 * grace)
        throw new Error(`PostgreSQL processes ${living.join(', ')} do not end. 进程未结束。`);
    }
    await sleep(50);
  }
}

/** Whether the server that the pid file names is alive; whether it answers is another question. */
export function isRunning(place: Place): boolean {
  const file = readPostmasterFile(place.cluster);
  return file !== null && isAlive(file.pid) && isPostgresProcess(file.pid);
}

/** Starts a server in a session of its own, so that Ctrl-C reaches us first; what it said when it could not. */
export async function launch(
  place: Place,
  binaries: Binaries,
  port: number,
  settings: string[],
): Promise<string | null> {
  rmSync(place.startLog, { force: true });
  const log = openSync(place.startLog, 'wx', 0o600);
  const identity = place.account ? { uid: place.account.uid, gid: place.account.gid } : {};
  const child = spawn(binaries.postgres, ['-D', place.cluster, '-p', String(port), ...settings], {
    ...identity,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const fault = await untilReady(child, place);
  if (fault === null) return null;
  const words = readFileSync(place.startLog, 'utf8');
  return `${fault}\n${words.includes('FATAL') ? words : lastWords(place.cluster)}`;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk, then the processes are gone. */
export async function shutDown(place: Place): Promise<void> {
  const file = readPostmasterFile(place.cluster);
  if (!file || !isAlive(file.pid) || !isPostgresProcess(file.pid)) return;
  process.kill(file.pid, 'SIGINT');
  const end = Date.now() + patience;
  while (isAlive(file.pid) || livingOf(place).length > 0) {
    if (Date.now() > end) throw unanswered(place, file);
    await sleep(10);
  }
}

async function untilReady(child: ChildProcess, place: Place): Promise<string | null> {
  const faults: string[] = [];
  child.once('exit', (code, signal) => faults.push(`ended with ${code ?? signal ?? ''}:`));
  child.once('error', (error) => faults.push(error.message));
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const file = readPostmasterFile(place.cluster);
    if (faults.length > 0) return faults.join(' ');
    if (file?.pid === child.pid && file?.ready) return null;
    await sleep(10);
  }
  return 'not ready';
}

/** Once its log collector runs, the server says in its own log what is wrong. */
function lastWords(cluster: string): string {
  const folder = join(cluster, 'log');
  if (!existsSync(folder)) return '';
  const logs = readdirSync(folder).map((name) => join(folder, name));
  const newest = logs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  return newest === undefined ? '' : readFileSync(newest, 'utf8').trim().split('\n').slice(-6).join('\n');
}

function livingOf(place: Place): number[] {
  return postgresProcesses([`-D\0${place.cluster}\0`, place.clusterName]);
}

function unanswered(place: Place, file: PostmasterFile): Error {
  return new Error(
    `Process ${file.pid} holds ${place.cluster} and does not answer on port ${file.port} with our password: end it and start again. ` +
      `进程 ${file.pid} 占用 ${place.cluster}，端口 ${file.port} 未应答：请结束该进程后重试。`,
  );
}

/** What a running server writes about itself. */
interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function readPostmasterFile(cluster: string): PostmasterFile | null {
  const lines = readIfThere(postmasterFile(cluster)).split('\n');
  const [pid, port, status] = [Number(lines[0]), Number(lines[3] ?? ''), lines[7] ?? ''];
  return pid > 0 ? { pid, port, ready: status.trim() === 'ready' } : null;
}
