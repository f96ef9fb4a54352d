import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isRunning } from './processes.js';

const patience = 600_000;

/** One process at a time starts or stops the server of a folder; the claim of a process that died is void. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  while (!take(file)) {
    const holder = readText(file);
    const stale = holder === '' ? await staysEmpty(file) : !isRunning(holder);
    if (stale && readText(file) === holder) rmSync(file, { force: true });
    if (Date.now() > end) throw new Error(`${file}: held by process ${holder}. 被进程 ${holder} 占用。`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Counts us among the processes that use the server. */
export function join(file: string): void {
  writeFileSync(file, [...others(file), identityOf(process.pid)].join('\n'), { mode: 0o600 });
}

/** Takes us off the list and says how many live processes still use the server. */
export function leave(file: string): number {
  const rest = others(file);
  if (rest.length === 0) rmSync(file, { force: true });
  else writeFileSync(file, rest.join('\n'), { mode: 0o600 });
  return rest.length;
}

function others(file: string): string[] {
  const own = identityOf(process.pid);
  return readText(file)
    .split('\n')
    .filter((identity) => identity !== '' && identity !== own && isRunning(identity));
}

function take(file: string): boolean {
  try {
    writeFileSync(file, identityOf(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between making the file and writing it lie microseconds, unless its maker died there. */
async function staysEmpty(file: string): Promise<boolean> {
  await sleep(1000);
  return readText(file) === '';
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
