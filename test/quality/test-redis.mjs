/** A Redis server for the tests, in memory only; where the machine has none its tests are skipped, except in CI. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const missing = 'redis-server is not installed: the tests of BullMQ on Redis are skipped';

/** Gives its URL, or null when there is no Redis here. */
export async function startRedis(folder, port) {
  const inMemory = ['--save', '', '--appendonly', 'no'];
  const place = [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--dir',
    folder,
    '--pidfile',
    join(folder, 'redis.pid'),
  ];
  const server = spawn('redis-server', [...inMemory, ...place, '--logfile', join(folder, 'redis.log')], {
    stdio: 'ignore',
    detached: true,
    // It does not start with a clock that is shifted from outside (other-days.mjs), and asks for no day.
    env: { ...process.env, LD_PRELOAD: '' },
  });
  try {
    await once(server, 'spawn');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    if (process.env.CI) throw new Error(`${missing}; in CI that is a failure`, { cause: error });
    process.stdout.write(`\n${missing}\n`);
    return null;
  }
  server.unref();
  await untilItAnswers(port);
  return `redis://127.0.0.1:${port}`;
}

async function untilItAnswers(port) {
  const end = Date.now() + 10_000;
  while (!(await answers(port))) {
    if (Date.now() > end) throw new Error(`redis-server does not answer on port ${port}`);
    await sleep(20);
  }
}

async function answers(port) {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [reply] = await once(socket, 'data');
    return String(reply).startsWith('+PONG');
  } catch (error) {
    if (error.code === 'ECONNREFUSED') return false;
    throw error;
  } finally {
    socket.destroy();
  }
}
