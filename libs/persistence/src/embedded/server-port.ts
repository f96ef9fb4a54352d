import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

/** The wished port when it is free on this machine, otherwise any free one. */
export async function freePort(wished: number | null): Promise<number> {
  if (wished !== null && (await listenOn(wished)) !== null) return wished;
  const port = await listenOn(0);
  if (port === null) throw new Error('No port of 127.0.0.1 is free. 127.0.0.1 没有空闲端口。');
  return port;
}

async function listenOn(port: number): Promise<number | null> {
  const server = createServer().listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
    throw error;
  }
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return found;
}

/** The port of the last start, so that it stays the same from start to start. */
export function lastPort(cluster: string): number | null {
  const found = /"-p" "(\d+)"/.exec(readIfThere(join(cluster, 'postmaster.opts')));
  return found ? Number(found[1]) : null;
}

/** Empty when there is no such file. */
export function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
