import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of /proc: 100 on every Linux that Node runs on. */
const ticks = 100;

interface Process {
  parent: number;
  postgres: boolean;
  /** Ticks of its own. */
  own: number;
  /** Ticks of children that have ended. */
  ended: number;
}

/** Seconds of processor time so far. Unlike wall time they are the same on a busy machine. */
export interface ProcessorTime {
  server: number;
  postgres: number;
  client: number;
}

/**
 * Of the server under test, of PostgreSQL and of the benchmark itself, from /proc: all are descendants of this process.
 * Zeros where there is no /proc.
 */
export function processorTime(): ProcessorTime {
  const all = processes();
  const sum: ProcessorTime = { server: 0, postgres: 0, client: 0 };
  for (const [pid, { postgres, own, ended }] of all) {
    if (pid === process.pid) sum.client += own / ticks;
    else if (isOurs(all, pid)) sum[postgres ? 'postgres' : 'server'] += (own + ended) / ticks;
  }
  return sum;
}

/** `server 1.20, postgres 0.80, client 0.10`. */
export function usedSince(before: ProcessorTime): string {
  const now = processorTime();
  const parts = ['server', 'postgres', 'client'] as const;
  return parts.map((part) => `${part} ${(now[part] - before[part]).toFixed(2)}`).join(', ');
}

function processes(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of entries('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = textOf(`/proc/${name}/stat`);
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [own, ended] = [(fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)];
    all.set(Number(name), { parent: fields[1] ?? 0, postgres: stat.includes('(postgres'), own, ended });
  }
  return all;
}

function isOurs(all: ReadonlyMap<number, Process>, pid: number): boolean {
  for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === process.pid) return true;
  return false;
}

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Empty of a process that has gone meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
