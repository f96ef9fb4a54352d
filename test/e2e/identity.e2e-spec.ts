import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let sysadmin: Requests;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  sysadmin = await app.as('sysadmin');
});

afterAll(() => app.close());

const login = (username: string, password = 'zhunheng-demo') =>
  app.anonymous.post('/api/v1/auth/login').send({ username, password });

const bearer = (token: string, path: string) => app.anonymous.get(`/api/v1${path}`).auth(token, { type: 'bearer' });

async function newUser(username: string): Promise<void> {
  await sysadmin.post('/users').send({ username, name: username, password: 'first-password' }).expect(201);
}

describe('login', () => {
  it('answers a token, its end and the user', async () => {
    const { body } = await login('verifier').expect(201);
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: expect.any(String),
      user: { username: 'verifier', name: expect.any(String), roles: ['verifier'], staffCode: 'V001' },
    });
    const hours = (Date.parse(body.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThan(12.1);
  });

  it('leaves the staff code away of who has none', async () => {
    const { body } = await login('leader').expect(201);
    expect(body.user).toEqual({ username: 'leader', name: expect.any(String), roles: ['leader'] });
  });

  it('takes the name in any letters', async () => {
    await login(' Verifier ').expect(201);
  });

  it.each(['verifier', 'nobody'])('of %s with a wrong password is refused with the same words', async (username) => {
    const { body } = await login(username, 'wrong').expect(401);
    expect(body).toMatchObject({ code: 'wrong-credentials', title: '用户名或密码不正确', status: 401 });
  });

  it('takes about as long for an unknown user as for a wrong password', async () => {
    const milliseconds = async (username: string): Promise<number> => {
      const start = performance.now();
      await login(username, 'wrong');
      await app.sql.query(`update users set failed_attempts = 0, locked_until = null`);
      return performance.now() - start;
    };
    const times: { known: number; unknown: number }[] = [];
    for (let n = 0; n < 7; n++)
      times.push({ known: await milliseconds('marketing'), unknown: await milliseconds('nobody') });
    const middle = (all: number[]): number => all.sort((one, other) => one - other)[3]!;
    const ratio = middle(times.map(({ unknown }) => unknown)) / middle(times.map(({ known }) => known));
    // Without the hashing of a password that nobody has it would be a twentieth; the rest is what else the machine does.
    expect(ratio).toBeGreaterThan(0.2);
    expect(ratio).toBeLessThan(5);
  });

  it('keeps the SHA-256 of tokens only, and argon2id of passwords', async () => {
    const { body } = await login('checker');
    const kept = JSON.stringify([
      await app.sql.query(`select encode(token_hash, 'base64') as hash, * from sessions`),
      await app.sql.query(`select * from users`),
      await app.sql.query(`select * from audit_entries`),
    ]);
    expect(kept).not.toContain(body.accessToken);
    expect(kept).not.toContain('zhunheng-demo');
    const [{ password_hash: hash }] = await app.sql.query(`select password_hash from users where username = 'checker'`);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,/);
  });

  it('is audited, and so is its refusal, without the password', async () => {
    await login('service');
    await login('service', 'secret-guess');
    const entries = await app.sql.query(
      `select action, actor, ip, request_id as id from audit_entries where object_id = 'service' order by audit_entries.id desc limit 2`,
    );
    expect(entries).toMatchObject([{ action: 'auth.login-refused' }, { action: 'auth.login', actor: 'service' }]);
    expect(entries[0].ip).toMatch(/127\.0\.0\.1/);
    expect(entries[0].id).not.toBe('');
    expect(JSON.stringify(await app.sql.query(`select * from audit_entries`))).not.toContain('secret-guess');
  });
});

describe('lock-out', () => {
  const wrong = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) await login('dispatcher', 'wrong').expect(401);
  };

  it('does not come after 4 failures and a success, however often', async () => {
    await wrong(4);
    await login('dispatcher').expect(201);
    await wrong(4);
    await login('dispatcher').expect(201);
  });

  it('comes with the fifth failure in a row, for the right password too, and ends after 15 minutes', async () => {
    await wrong(5);
    const { body } = await login('dispatcher').expect(429);
    expect(body).toMatchObject({ code: 'account-locked', status: 429 });
    const minutes = (Date.parse(body.until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14.5);
    expect(minutes).toBeLessThan(15.1);
    await app.sql.query(`update users set locked_until = now() - interval '1 second' where username = 'dispatcher'`);
    await login('dispatcher').expect(201);
  });

  it('counts attempts that come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => login('leader', 'wrong')));
    for (const { status } of answers) expect([401, 429]).toContain(status);
    await login('leader').expect(429);
  });

  it('is lifted by the system administrator with a new password, and by nobody else', async () => {
    const { headers } = await sysadmin.get('/users/leader').expect(200);
    await sysadmin
      .patch('/users/leader')
      .set('If-Match', headers['etag']!)
      .send({ password: 'new-password' })
      .expect(200);
    await login('leader', 'new-password').expect(201);
  });
});

describe('a session', () => {
  it('shows who has it and what they may do', async () => {
    const { body } = await (await app.as('checker')).get('/auth/me').expect(200);
    expect(body).toMatchObject({ username: 'checker', roles: ['checker'], staffCode: 'C001' });
    expect(body.actions).toContain('verification.judge');
    expect(body.actions).not.toContain('users.write');
  });

  it.each([
    ['no token', {}],
    ['an unknown token', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic dmVyaWZpZXI6eA==' }],
  ])('is missing with %s', async (_, headers: Record<string, string>) => {
    const answer = await app.anonymous.get('/api/v1/auth/me').set(headers).expect(401);
    expect(answer.body.code).toBe('not-signed-in');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('ends with logout, at once', async () => {
    const token: string = (await login('checker')).body.accessToken;
    await bearer(token, '/auth/me').expect(200);
    await app.anonymous.post('/api/v1/auth/logout').auth(token, { type: 'bearer' }).expect(204);
    await bearer(token, '/auth/me').expect(401);
  });

  it('ends by itself after its time', async () => {
    await newUser('short.session');
    const token: string = (await login('short.session', 'first-password')).body.accessToken;
    await app.sql.query(
      `update sessions set expires_at = now() where user_id = (select id from users where username = 'short.session')`,
    );
    await bearer(token, '/auth/me').expect(401);
  });

  it('ends when the account is disabled', async () => {
    await newUser('leaving');
    const token: string = (await login('leaving', 'first-password')).body.accessToken;
    await bearer(token, '/auth/me').expect(200);
    await sysadmin.patch('/users/leaving').set('If-Match', '*').send({ disabled: true }).expect(200);
    await bearer(token, '/auth/me').expect(401);
    await login('leaving', 'first-password').expect(401);
  });

  it('survives a new process on the same database', async () => {
    const token: string = (await login('checker')).body.accessToken;
    const again = await openTestApp({ database: app.database, dataDir: app.config.dataDir, workers: 0 });
    try {
      await again.anonymous.get('/api/v1/auth/me').auth(token, { type: 'bearer' }).expect(200);
    } finally {
      await again.stop();
    }
  });
});

describe('a password', () => {
  const change = (token: string, oldPassword: string, newPassword: string) =>
    app.anonymous.post('/api/v1/auth/password').auth(token, { type: 'bearer' }).send({ oldPassword, newPassword });

  it('is changed by its owner, which ends the other sessions', async () => {
    await newUser('wang.min');
    const [mine, other] = [await login('wang.min', 'first-password'), await login('wang.min', 'first-password')];
    await bearer(other.body.accessToken, '/auth/me').expect(200);
    await change(mine.body.accessToken, 'first-password', 'second-password').expect(204);
    await bearer(mine.body.accessToken, '/auth/me').expect(200);
    await bearer(other.body.accessToken, '/auth/me').expect(401);
    await login('wang.min', 'first-password').expect(401);
    await login('wang.min', 'second-password').expect(201);
  });

  it.each([
    ['short', 'password-too-short'],
    ['eightabc', 'password-too-simple'],
    ['WANG.MIN', 'password-is-user-name'],
  ])('%j is refused: %s', async (password, code) => {
    const token: string = (await login('wang.min', 'second-password')).body.accessToken;
    const { body } = await change(token, 'second-password', password).expect(422);
    expect(body).toMatchObject({ code, errors: [{ pointer: '/newPassword' }] });
  });

  it('is not changed by who does not know the old one, who is locked out in the end', async () => {
    const token: string = (await login('wang.min', 'second-password')).body.accessToken;
    for (let n = 0; n < 5; n++) await change(token, 'guess', 'third-password').expect(401);
    await change(token, 'second-password', 'third-password').expect(429);
  });
});
