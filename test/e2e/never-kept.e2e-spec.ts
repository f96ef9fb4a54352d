import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe('no answer of the API is kept', () => {
  it.each([
    ['a list', '/batches', 200],
    ['a refusal', '/batches/9999999999999999', 404],
    ['no such route', '/nowhere', 404],
    ['what only others may see', '/audit', 403],
  ])('%s', async (_, path, status) => {
    const { headers } = await (await app.as('lead')).get(path).expect(status);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['before sign-in', '/api/v1/users', 401],
    ['health', '/health/ready', 200],
  ])('%s', async (_, path, status) => {
    const { headers } = await app.anonymous.get(path).expect(status);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a batch is told anew though its revision is the one that the caller has', async () => {
    const room = await RigRoom.arrived(app, 2);
    const lead = await app.as('lead');
    const path = `/batches/${room.batchNo}`;
    const before = await lead.get(path).expect(200);
    await lead.post(`${path}/pass-to-verification`).send({ reason: '测试' }).expect(201);
    await lead.post(`${path}/full-verification`).send({}).expect(201);
    for (const seen of [before.headers['etag']!, '*']) {
      const { body } = await lead.get(path).set('If-None-Match', seen).expect(200);
      expect(body).toMatchObject({ state: 'verification', round: 1 });
    }
    const list = await lead.get('/batches').expect(200);
    expect(list.headers['etag']).toBeUndefined();
  });
});
