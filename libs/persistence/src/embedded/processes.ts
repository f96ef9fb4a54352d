import { existsSync, readdirSync, readFileSync } from 'node:fs';

const onLinux = existsSync('/proc/self/stat');

/** Whether the process runs; one that has ended and waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  const stat = onLinux ? statOf(pid) : null;
  if (stat) return stat.state !== 'Z' && stat.state !== 'X';
  if (onLinux) return false;
  return existsForSystem(pid);
}

/** Whether the system still counts the pid, be it a zombie or somebody else's process: PostgreSQL asks the same way. */
export function existsForSystem(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Names a process beyond the reuse of its pid, e.g. after a container was started again. */
export function identityOf(pid: number): string {
  return `${pid}-${statOf(pid)?.startTime ?? '0'}`;
}

export function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && identityOf(pid) === identity;
}

/** PostgreSQL processes whose command line holds one of the marks: a server and everything that it forked. */
export function postgresProcesses(marks: readonly string[]): number[] {
  if (!onLinux) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!(pid > 0) || pid === process.pid) return false;
      const line = commandLine(pid);
      return isPostgres(line) && marks.some((mark) => line.includes(mark));
    });
}

export function isPostgresProcess(pid: number): boolean {
  return onLinux ? isPostgres(commandLine(pid)) : existsForSystem(pid);
}

function isPostgres(line: string): boolean {
  return /^(?:[^\0]*\/)?postgres(?:$|[\0:])/.test(line);
}

/** Empty for a process that has ended, and where the system hides it. */
function commandLine(pid: number): string {
  return readProc(`/proc/${pid}/cmdline`);
}

function statOf(pid: number): { state: string; startTime: string } | null {
  const text = readProc(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  return state && startTime ? { state, startTime } : null;
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(code)) return '';
    throw error;
  }
}
