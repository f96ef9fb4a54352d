import type { Requests, TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let lead: Requests;
let verifier: Requests;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  lead = await app.as('lead');
  verifier = await app.as('verifier');
});
afterAll(() => app.close());

const view = (name: string, other: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ screen: 'batches', name, state: 'state=rectification&columns=batchNo.state', ...other },
});
const names = async (user: Requests, screen = 'batches'): Promise<string[]> =>
  (await user.get(`/saved-views?screen=${screen}`).expect(200)).body.items.map(({ name }: { name: string }) => name);

describe('saved views', () => {
  it('are seen by who made them, shared ones by everybody, one’s own first', async () => {
    const { body, headers } = await lead.post('/saved-views').send(view('整改中')).expect(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ ...view('整改中'), shared: false, owner: '赵主任', mine: true, revision: 1 });
    await lead
      .post('/saved-views')
      .send(view('大家看', { shared: true }))
      .expect(201);
    await verifier.post('/saved-views').send(view('自己的')).expect(201);
    expect(await names(lead)).toEqual(['大家看', '整改中']);
    expect(await names(verifier)).toEqual(['自己的', '大家看']);
    expect(await names(verifier, 'meters')).toEqual([]);
    await lead.get('/saved-views').expect(400);
  });

  it('have one name a person and screen', async () => {
    await lead.post('/saved-views').send(view('一个名字')).expect(201);
    expect((await lead.post('/saved-views').send(view('一个名字')).expect(409)).body.code).toBe('already-exists');
    await lead
      .post('/saved-views')
      .send(view('一个名字', { screen: 'meters' }))
      .expect(201);
    await verifier.post('/saved-views').send(view('一个名字')).expect(201);
  });

  it('are changed by nobody else, and not over a change that was not seen', async () => {
    const { body } = await lead
      .post('/saved-views')
      .send(view('改', { shared: true }))
      .expect(201);
    const path = `/saved-views/${body.id}`;
    await lead.patch(path).send({ name: 'x' }).expect(428);
    const foreign = await verifier.patch(path).set('If-Match', '"1"').send({ name: 'x' }).expect(403);
    expect(foreign.body).toMatchObject({ code: 'not-your-view', owner: '赵主任' });
    await verifier.delete(path).set('If-Match', '*').expect(403);
    const changed = await lead.patch(path).set('If-Match', '"1"').send({ name: '改过', shared: false }).expect(200);
    expect(changed.body).toMatchObject({ name: '改过', shared: false, state: body.state, revision: 2 });
    await lead.patch(path).set('If-Match', '"1"').send({ name: 'x' }).expect(412);
    await verifier.patch(path).set('If-Match', '"2"').send({ name: 'x' }).expect(404);
    await lead.patch(path).set('If-Match', '"2"').send({ name: '整改中' }).expect(409);
    await lead.delete(path).set('If-Match', '"2"').expect(204);
    await lead.delete(path).set('If-Match', '"2"').expect(404);
    expect(await names(lead)).not.toContain('改过');
  });
});

describe('preferences', () => {
  it('are kept for each person by key', async () => {
    const none = await lead.get('/preferences/columns.batches').expect(200);
    expect(none.body).toEqual({ key: 'columns.batches', value: null, revision: 0 });
    expect(none.headers['etag']).toBe('"0"');
    const value = { shown: ['batchNo', 'state'], density: 'small' };
    await lead.put('/preferences/columns.batches').send({ value }).expect(428);
    await lead.put('/preferences/columns.batches').set('If-Match', '"0"').send({ value }).expect(200);
    expect((await lead.get('/preferences/columns.batches').expect(200)).body).toMatchObject({ value, revision: 1 });
    await lead.put('/preferences/columns.batches').set('If-Match', '"0"').send({ value }).expect(412);
    expect((await verifier.get('/preferences/columns.batches').expect(200)).body.value).toBeNull();
  });

  it.each([
    ['a key with a slash', 'a%2Fb', { value: {} }, 400],
    ['no object', 'a', { value: 'text' }, 400],
    ['more than 16 kB', 'a', { value: { text: 'x'.repeat(16_400) } }, 413],
  ])('refuse %s', async (_, key, body, status) => {
    await lead.put(`/preferences/${key}`).set('If-Match', '*').send(body).expect(status);
  });
});
