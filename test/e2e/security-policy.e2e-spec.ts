import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let sysadmin: Requests;
let secadmin: Requests;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  sysadmin = await app.as('sysadmin');
  secadmin = await app.as('secadmin');
});

afterAll(() => app.close());

const login = (username: string, password = 'zhunheng-demo') =>
  app.anonymous.post('/api/v1/auth/login').set('User-Agent', 'test browser').send({ username, password });

const wanted = (value: unknown) => ({ value, effectiveFrom: '2026-01-01', reason: '等保要求' });

async function set(key: string, value: unknown): Promise<void> {
  await secadmin.put(`/settings/${key}`).set('If-Match', '*').send(wanted(value)).expect(200);
}

describe('the rules of signing in', () => {
  it('are set by the security administrator, all other settings by the system administrator', async () => {
    const put = (who: Requests, key: string, value: unknown) =>
      who.put(`/settings/${key}`).set('If-Match', '*').send(wanted(value));
    await put(sysadmin, 'security.lock-failures', 3).expect(403);
    await put(secadmin, 'notice.days', 4).expect(403);
    const { body } = await put(secadmin, 'security.lock-minutes', 15).expect(200);
    expect(body).toMatchObject({ securityPolicy: true, shape: { kind: 'whole', min: 1, max: 1440 } });
    expect(body.history[0]).toMatchObject({ value: 15, reason: '等保要求', setBy: '安全管理员' });
  });

  it('ask more of new passwords than of those in use', async () => {
    await set('security.password-length', 12);
    await set('security.password-kinds', 3);
    const user = { username: 'zhou.min', name: '周敏' };
    const short = await sysadmin
      .post('/users')
      .send({ ...user, password: 'abcd-12' })
      .expect(422);
    expect(short.body).toMatchObject({ code: 'password-too-short', length: 12, title: '密码至少 12 个字符' });
    const simple = await sysadmin
      .post('/users')
      .send({ ...user, password: 'abcdefgh-xyz' })
      .expect(422);
    expect(simple.body.code).toBe('password-too-simple');
    await sysadmin
      .post('/users')
      .send({ ...user, password: 'abcdefgh-1xy' })
      .expect(201);
    await login('verifier').expect(201);
  });

  it('lock after as many failures as they say, until somebody opens it', async () => {
    await set('security.lock-failures', 3);
    for (let failure = 0; failure < 3; failure += 1) await login('zhou.min', 'wrong').expect(401);
    await login('zhou.min', 'abcdefgh-1xy').expect(429);
    await secadmin.post('/users/zhou.min/unlock').expect(403);
    const { body } = await sysadmin.post('/users/zhou.min/unlock').expect(200);
    expect(body.lockedUntil).toBeNull();
    await login('zhou.min', 'abcdefgh-1xy').expect(201);
    await sysadmin.post('/users/zhou.min/unlock').expect(200);
    const entries = await app.sql.query(`select * from audit_entries where action = 'users.unlock'`);
    expect(entries).toHaveLength(1);
  });

  it('end sessions when they say', async () => {
    await set('security.session-hours', 1);
    const { body } = await login('leader').expect(201);
    const minutes = (Date.parse(body.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThan(61);
  });
});

describe('sessions', () => {
  const bearer = (token: string) => app.anonymous.get('/api/v1/auth/me').auth(token, { type: 'bearer' });

  it('are listed to their owner with where they are, and ended one by one', async () => {
    const first = (await login('marketing').expect(201)).body.accessToken as string;
    const marketing = await app.as('marketing');
    const { body } = await marketing.get('/auth/sessions').expect(200);
    const other = body.items.find((item: { device: string }) => item.device === 'test browser');
    expect(other).toMatchObject({ current: false, ip: expect.any(String) });
    expect(body.items.filter((item: { current: boolean }) => item.current)).toHaveLength(1);
    expect((await marketing.delete(`/auth/sessions/${other.id}`).expect(200)).body).toEqual({ ended: 1 });
    await bearer(first).expect(401);
    await marketing.get('/auth/me').expect(200);
  });

  it('are not ended by who does not own them', async () => {
    const token = (await login('service').expect(201)).body.accessToken as string;
    const { body } = await sysadmin.get('/users/service/sessions').expect(200);
    const marketing = await app.as('marketing');
    expect((await marketing.delete(`/auth/sessions/${body.items[0].id}`).expect(200)).body).toEqual({ ended: 0 });
    await bearer(token).expect(200);
  });

  it('are all ended by an administrator', async () => {
    const token = (await login('service').expect(201)).body.accessToken as string;
    const { body } = await secadmin.delete('/users/service/sessions').expect(200);
    expect(body.ended).toBeGreaterThanOrEqual(1);
    await bearer(token).expect(401);
    const [entry] = await app.sql.query(`select * from audit_entries where action = 'sessions.end' order by id desc`);
    expect(entry).toMatchObject({ actor: 'secadmin', object_id: 'service', after: { ended: body.ended } });
    await secadmin.delete('/users/nobody/sessions').expect(404);
  });
});

describe('accounts', () => {
  it('are found by role and by part of a name', async () => {
    const names = async (query: string) =>
      (await sysadmin.get(`/users?${query}`).expect(200)).body.items.map((user: { username: string }) => user.username);
    expect(await names('role=checker')).toEqual(['c002', 'c003', 'checker']);
    expect(await names('text=VER')).toEqual(['verifier']);
    expect(await names(`text=${encodeURIComponent('周')}`)).toEqual(['supplies', 'zhou.min']);
    expect(await names('text=w006')).toEqual(['w006']);
    await sysadmin.get('/users?role=boss').expect(400);
  });
});
