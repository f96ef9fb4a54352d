import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let supplies: Requests;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  supplies = await app.as('supplies');
});

afterAll(() => app.close());

const post = (key: string, body: object, by = supplies) => by.post('/suppliers').set('Idempotency-Key', key).send(body);

const keyRow = async (key: string): Promise<Record<string, unknown> | undefined> =>
  (await app.sql.query(`select * from idempotency_keys where key = $1`, [key]))[0];

describe('a POST with an Idempotency-Key', () => {
  it('answers the same again, with its headers, and happens once', async () => {
    const first = await post('a', { code: 'S01', name: '甲厂' }).expect(201);
    const again = await post('a', { code: 'S01', name: '甲厂' }).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    expect(await app.sql.query(`select * from audit_entries where action = 'suppliers.create'`)).toHaveLength(1);
  });

  it('with another body is refused', async () => {
    const { body } = await post('a', { code: 'S02', name: '甲厂' }).expect(422);
    expect(body.code).toBe('idempotency-key-reused');
  });

  it('of somebody else is another key', async () => {
    await post('a', { code: 'S02', name: '乙厂' }, await app.as('marketing')).expect(201);
  });

  it('has one effect, sent ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('b', { code: 'S10', name: '丙厂' })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    for (const { status, body } of answers) {
      if (status !== 201) expect([status, body.code]).toEqual([409, 'request-in-progress']);
    }
    expect(await app.sql.query(`select * from suppliers where code = 'S10'`)).toHaveLength(1);
    expect(await app.sql.query(`select * from audit_entries where object_id = 'S10'`)).toHaveLength(1);
    await post('b', { code: 'S10', name: '丙厂' }).expect(201);
  });

  it('that was refused stays refused, told in the language of whoever asks', async () => {
    const first = await post('c', { code: 'S01', name: '丁厂' }).expect(409);
    await app.sql.query(`delete from suppliers where code = 'S01'`);
    const again = await post('c', { code: 'S01', name: '丁厂' }).set('Accept-Language', 'en').expect(409);
    expect(again.body).toMatchObject({ code: first.body.code, title: 'supplier S01 exists already' });
    const malformed = await post('d', { code: '' }).expect(400);
    expect((await post('d', { code: '' }).expect(400)).body.errors).toEqual(malformed.body.errors);
  });

  it('whose handler failed may be sent again', async () => {
    await app.sql.query(`alter table suppliers rename to suppliers_away`);
    await post('e', { code: 'S20', name: '戊厂' }).expect(500);
    await app.sql.query(`alter table suppliers_away rename to suppliers`);
    expect(await keyRow('e')).toBeUndefined();
    await post('e', { code: 'S20', name: '戊厂' }).expect(201);
  });

  it.each([
    ['59 seconds ago is still running', '59 seconds', 409],
    ['61 seconds ago is taken over', '61 seconds', 201],
  ])('whose handler was last heard of %s', async (_, ago, status) => {
    const code = `K${status}`;
    await post('f', { code, name: '己厂' }).expect(201);
    await app.sql.query(`delete from suppliers where code = $1`, [code]);
    await app.sql.query(
      `update idempotency_keys set status = null, created_at = now() - $1::interval where key = 'f'`,
      [ago],
    );
    await post('f', { code, name: '己厂' }).expect(status);
    await app.sql.query(`delete from idempotency_keys where key = 'f'`);
  });

  it('keeps no password, not even its hash', async () => {
    const sysadmin = await app.as('sysadmin');
    const user = { username: 'wang.min', name: 'x', password: 'first-password' };
    const send = (body: object) => sysadmin.post('/users').set('Idempotency-Key', 'g').send(body);
    await send(user).expect(201);
    const before = await keyRow('g');
    await send({ ...user, password: 'other-password' }).expect(201);
    expect(await keyRow('g')).toEqual(before);
  });

  it('without an answer body is answered without one again', async () => {
    const { body } = await app.anonymous
      .post('/api/v1/auth/login')
      .set('Idempotency-Key', 'h')
      .send({ username: 'service', password: 'zhunheng-demo' });
    const change = () =>
      app.anonymous
        .post('/api/v1/auth/password')
        .auth(body.accessToken, { type: 'bearer' })
        .set('Idempotency-Key', 'h')
        .send({ oldPassword: 'zhunheng-demo', newPassword: 'another-password' });
    await change().expect(204);
    await change().expect(204);
  });

  it('with the same file again answers the same, with another file is refused', async () => {
    const upload = (content: string, name = 'a.csv') =>
      supplies
        .post('/imports')
        .set('Idempotency-Key', 'file')
        .field('kind', 'arrival-meters')
        .attach('file', Buffer.from(content), name);
    const first = await upload('asset_no\n1\n').expect(202);
    expect((await upload('asset_no\n1\n').expect(202)).body).toEqual(first.body);
    expect((await upload('asset_no\n2\n').expect(422)).body.code).toBe('idempotency-key-reused');
    expect((await upload('asset_no\n1\n', 'b.csv').expect(422)).body.code).toBe('idempotency-key-reused');
    expect(await app.sql.query(`select * from imports`)).toHaveLength(1);
  });

  it('and a text that cannot be kept is refused, again and again', async () => {
    for (const name of ['a\0', '\ud83d']) {
      const send = () => post(`text ${name.length}${name.charCodeAt(0)}`, { code: 'S40', name }).expect(400);
      const first = await send();
      expect((await send()).body.errors[0].code).toBe(first.body.errors[0].code);
    }
  });

  it('of more than 200 characters is malformed', async () => {
    await post('x'.repeat(200), { code: 'S30', name: 'x' }).expect(201);
    await post('x'.repeat(201), { code: 'S31', name: 'x' }).expect(400);
  });
});
