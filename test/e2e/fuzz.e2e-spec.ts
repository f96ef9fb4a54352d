import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import type { TestApp } from '#libs/testing';
import { madeRequest, type Description, type MadeRequest } from './made-requests.js';
import { openTestApp } from './open-test-app.js';
import { head, sendRaw } from './raw-request.js';

/** How many, and from which seed: a request that fails is named, and made again by its number. */
const count = 5000;
const seed = 20261120;
const sideBySide = 16;

const description = JSON.parse(readFileSync(join(projectRoot(), 'docs/openapi.json'), 'utf8')) as Description;

let app: TestApp;
let port: number;
const tokens: (string | null)[] = [null];

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  await app.api.listen(0, '127.0.0.1');
  port = ((app.api.getHttpServer() as Server).address() as AddressInfo).port;
  for (const username of ['sysadmin', 'lead', 'verifier', 'supplies', 'auditor', 'leader']) {
    const { body } = await app.anonymous
      .post('/api/v1/auth/login')
      .send({ username, password: 'zhunheng-demo' })
      .expect(201);
    tokens.push((body as { accessToken: string }).accessToken);
  }
}, 60_000);

afterAll(() => app.close());

/** The status of the answer, or what was amiss. */
async function statusOf({ method, path, headers, body, cut }: MadeRequest, token: string | null): Promise<string> {
  const named = {
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...{ Connection: 'close', ...headers },
    ...(body.length > 0 && { 'Content-Length': body.length + (cut ? 1000 : 0) }),
  };
  const { status } = await sendRaw(port, [head(`${method} ${path}`, named), body], cut);
  if (status === null) return cut ? 'cut' : 'no answer';
  return String(status);
}

describe(`${count} requests made from the API description`, () => {
  it('are all answered, and none by a fault of the server', async () => {
    const bad: string[] = [];
    const seen = new Map<string, number>();
    let next = 0;
    const sender = async (): Promise<void> => {
      for (let number = next++; number < count; number = next++) {
        const request = madeRequest(description, seed + number);
        const status = await statusOf(request, tokens[number % tokens.length] ?? null);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        if (status === 'no answer' || /^5/.test(status)) {
          bad.push(`${number}: ${status} ${request.method} ${request.path} ${request.body.toString().slice(0, 200)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, sender));
    expect(bad).toEqual([]);
    // Not all turned away at the door: requests of every kind came through.
    for (const status of ['200', '400', '401', '403', '404', 'cut']) expect(seen.get(status) ?? 0).toBeGreaterThan(0);
    await app.anonymous.get('/health/ready').expect(200);
  }, 120_000);
});
