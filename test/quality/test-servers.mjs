/** The folders of test servers, and how they are removed without waiting for anything. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const testFolderPrefix = 'zhunheng-test-';

/** Ends what runs in the folder and removes it. */
export function removeNow(folder) {
  const location = join(folder, 'postgres.location');
  const home = existsSync(location) ? readFileSync(location, 'utf8').trim() : folder;
  endProcessOf(join(home, 'postgres/postmaster.pid'), 'SIGQUIT', home);
  endProcessOf(join(folder, 'redis.pid'), 'SIGKILL', 'redis-server');
  const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  rmSync(home, removal);
  rmSync(folder, removal);
}

/** What a killed test run left. */
export function removeOfTheDead() {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${testFolderPrefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) removeNow(join(tmpdir(), name));
  }
}

/** `mark` is a part of the command line, so that a pid that now belongs to another program is left alone. */
function endProcessOf(pidFile, signal, mark) {
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(mark)) process.kill(pid, signal);
}

function isAlive(pid) {
  const stat = `/proc/${pid}/stat`;
  if (existsSync(stat) && /\) [ZX] /.test(readFileSync(stat, 'utf8'))) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
