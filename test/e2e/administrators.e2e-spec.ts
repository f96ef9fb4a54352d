import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Requests, type TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let sysadmin: Requests;
let secadmin: Requests;
let auditor: Requests;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  await app.api.listen(0, '127.0.0.1');
  [sysadmin, secadmin, auditor] = [await app.as('sysadmin'), await app.as('secadmin'), await app.as('auditor')];
});

afterAll(() => app.close());

const patch = (who: Requests, username: string, body: object) =>
  who.patch(`/users/${username}`).set('If-Match', '*').send(body);
const login = (username: string, password: string) =>
  app.anonymous.post('/api/v1/auth/login').send({ username, password });

async function openAccount(username: string): Promise<void> {
  const account = { username, name: username, password: 'first-password' };
  await sysadmin.post('/users').send(account).expect(201);
}

async function ownPassword(username: string): Promise<void> {
  const { body } = await login(username, 'first-password').expect(201);
  const change = { oldPassword: 'first-password', newPassword: 'own-password-1' };
  await app.anonymous.post('/api/v1/auth/password').auth(body.accessToken, { type: 'bearer' }).send(change).expect(204);
}

describe('the three administrators', () => {
  it.each(['secadmin', 'auditor', 'sysadmin'])(
    '%s gets no password from the system administrator alone',
    async (name) => {
      const { body } = await patch(sysadmin, name, { password: 'taken-over-1' }).expect(409);
      expect(body.code).toBe('password-takes-two');
      await login(name, 'taken-over-1').expect(401);
    },
  );

  it('do not come from an account whose password somebody else set', async () => {
    await openAccount('puppet');
    const { body } = await patch(secadmin, 'puppet', { roles: ['auditor'] }).expect(409);
    expect(body.code).toBe('password-not-own');
    await patch(secadmin, 'puppet', { roles: ['verifier'] }).expect(200);
    await ownPassword('puppet');
    await patch(secadmin, 'puppet', { roles: ['auditor'] }).expect(200);
    await patch(secadmin, 'puppet', { roles: [] }).expect(200);
    await patch(sysadmin, 'puppet', { password: 'second-password' }).expect(200);
    await patch(secadmin, 'puppet', { roles: ['sec-admin'] }).expect(409);
  });

  it.each([
    ['sysadmin', 'secadmin', { disabled: true }, 'sec-admin'],
    ['sysadmin', 'auditor', { disabled: true }, 'auditor'],
    ['sysadmin', 'sysadmin', { disabled: true }, 'sys-admin'],
    ['secadmin', 'sysadmin', { roles: [] }, 'sys-admin'],
    ['secadmin', 'auditor', { roles: ['leader'] }, 'auditor'],
  ])('are never without one of each: %s changes %s with %j', async (who, username, change, role) => {
    const { body } = await patch(await app.as(who), username, change).expect(409);
    expect(body).toMatchObject({ code: 'last-administrator', role });
  });

  it('are never without one of each, whatever is asked at the same time', async () => {
    for (const name of ['second.auditor', 'third.auditor']) {
      await openAccount(name);
      await ownPassword(name);
      await patch(secadmin, name, { roles: ['auditor'] }).expect(200);
    }
    const all = ['auditor', 'second.auditor', 'third.auditor'];
    const answers = await Promise.all(all.map((name) => patch(sysadmin, name, { disabled: true })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    const [{ left }] = await app.sql.query(
      `select count(*)::int as left from users where roles @> '{auditor}' and not disabled`,
    );
    expect(left).toBe(1);
    for (const name of all) await patch(sysadmin, name, { disabled: false }).expect(200);
    auditor = new Requests(app.anonymous, (await login('auditor', 'zhunheng-demo').expect(201)).body.accessToken);
  });
});

describe('a new password that takes two', () => {
  const use = (firstCode: string, secondCode: string, newPassword = 'quite-new-password') =>
    app.anonymous
      .post('/api/v1/auth/password-reset')
      .send({ username: 'secadmin', firstCode, secondCode, newPassword });

  it('is asked for by one, approved by another, and set by the person, who has both halves', async () => {
    const first = (await sysadmin.post('/users/secadmin/password-resets').send({ reason: '忘记密码' }).expect(201))
      .body;
    const listed = (await auditor.get('/password-resets').expect(200)).body.items;
    expect(listed).toMatchObject([{ username: 'secadmin', askedBy: 'sysadmin', reason: '忘记密码', approved: false }]);
    expect(JSON.stringify(listed)).not.toContain(first.code);
    await sysadmin.post(`/password-resets/${first.id}/approve`).expect(403);
    const own = await secadmin.post(`/password-resets/${first.id}/approve`).expect(409);
    expect(own.body.code).toBe('reset-approved-by-another');
    await use(first.code, first.code).expect(403);
    const second = (await auditor.post(`/password-resets/${first.id}/approve`).expect(200)).body;
    expect((await auditor.post(`/password-resets/${first.id}/approve`).expect(409)).body.code).toBe('reset-not-open');
    await use(first.code, 'WRONG').expect(403);
    await use('WRONG', second.code).expect(403);
    await use(second.code, first.code).expect(403);
    await use(first.code, second.code, 'short').expect(422);
    await use(first.code.toLowerCase(), ` ${second.code}`).expect(204);
    await secadmin.get('/auth/me').expect(401);
    await login('secadmin', 'quite-new-password').expect(201);
    await use(first.code, second.code).expect(403);
    const acts = await app.sql.query<{ actor: string; action: string }[]>(
      `select actor, action from audit_entries where action like '%-reset' order by id`,
    );
    expect(acts).toEqual([
      { actor: 'sysadmin', action: 'users.ask-reset' },
      { actor: 'auditor', action: 'users.approve-reset' },
      { actor: 'secadmin', action: 'users.use-reset' },
    ]);
  });

  it('is not guessed: five wrong codes close it', async () => {
    const first = (await sysadmin.post('/users/secadmin/password-resets').send({ reason: 'x' })).body;
    const second = (await auditor.post(`/password-resets/${first.id}/approve`).expect(200)).body;
    await Promise.all(Array.from({ length: 5 }, () => use(first.code, 'WRONG').expect(403)));
    await use(first.code, second.code).expect(403);
  });
});

describe('a live stream', () => {
  async function stream(token: string): Promise<{ ended: Promise<number> }> {
    const { port } = app.api.getHttpServer().address() as AddressInfo;
    const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, host: '127.0.0.1', path: '/api/v1/live', headers }, resolve).on('error', reject);
    });
    const begun = Date.now();
    const ended = new Promise<number>((resolve) => response.resume().once('close', () => resolve(Date.now() - begun)));
    return { ended };
  }

  const signIn = async (): Promise<string> => (await login('v003', 'zhunheng-demo').expect(201)).body.accessToken;

  it.each<[string, (token: string) => Promise<unknown>]>([
    ['a sign-out', async (token) => app.anonymous.post('/api/v1/auth/logout').auth(token, { type: 'bearer' })],
    ['another role', async () => patch(await sessionOfSecadmin(), 'v003', { roles: ['checker'] }).expect(200)],
    ['a session that somebody ended', async () => sysadmin.delete('/users/v003/sessions').expect(200)],
    ['a session that ran out', async () => app.sql.query(`update sessions set expires_at = now()`)],
  ])('ends with %s', async (_, act) => {
    const token = await signIn();
    const { ended } = await stream(token);
    await act(token);
    expect(await ended).toBeLessThan(6_000);
  });

  it('ends when the account is disabled', async () => {
    const admin = await login('sysadmin', 'zhunheng-demo').expect(201);
    const { ended } = await stream(await signIn());
    await app.anonymous
      .patch('/api/v1/users/v003')
      .auth(admin.body.accessToken, { type: 'bearer' })
      .set('If-Match', '*')
      .send({ disabled: true })
      .expect(200);
    expect(await ended).toBeLessThan(6_000);
  });

  async function sessionOfSecadmin(): Promise<Requests> {
    const { body } = await login('secadmin', 'quite-new-password').expect(201);
    return new Requests(app.anonymous, body.accessToken);
  }
});
