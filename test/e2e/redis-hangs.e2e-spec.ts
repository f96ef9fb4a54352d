import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let redis: Server;
const sockets: Socket[] = [];

/** Takes every connection and says nothing. */
beforeAll(async () => {
  redis = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => void redis.listen(0, '127.0.0.1', resolve));
  app = await openTestApp({ workers: 0, redisUrl: `redis://127.0.0.1:${(redis.address() as AddressInfo).port}` });
});

afterAll(async () => {
  await app.close();
  for (const socket of sockets) socket.destroy();
  redis.close();
});

describe('a Redis that takes connections and never answers', () => {
  it('is said by /health/ready within seconds, while /health/live stays', async () => {
    const begun = performance.now();
    const { body } = await app.anonymous.get('/health/ready').expect(503);
    expect(body).toMatchObject({ code: 'not-ready', missing: ['queue'] });
    expect(performance.now() - begun).toBeLessThan(5000);
    await app.anonymous.get('/health/live').expect(200);
  });
});
