import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;

const signIn = (username: string, password: string) =>
  app.anonymous.post('/api/v1/auth/login').send({ username, password });

afterEach(() => app.close());

describe('too many requests', () => {
  it('from one address are answered with 429 and when to come again', async () => {
    app = await openTestApp({ workers: 0, rates: { address: 3 } });
    for (let n = 0; n < 3; n++) await app.anonymous.get('/api/v1/auth/me').expect(401);
    const { body, headers } = await app.anonymous.get('/api/v1/auth/me').expect(429);
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    await app.anonymous.get('/health/live').expect(200);
  });

  it('of one account are refused, while another account is served', async () => {
    app = await openTestApp({ workers: 0, rates: { account: 2 } });
    const [lead, leader] = [await app.as('lead'), await app.as('leader')];
    for (let n = 0; n < 2; n++) await lead.get('/auth/me').expect(200);
    await lead.get('/auth/me').expect(429);
    await leader.get('/auth/me').expect(200);
  });

  it('to sign in are refused, also with the right password, while other requests are served', async () => {
    app = await openTestApp({ workers: 0, rates: { signIn: 2 } });
    for (let n = 0; n < 2; n++) await signIn(`nobody${n}`, 'wrong').expect(401);
    await signIn('lead', 'zhunheng-demo').expect(429);
    await app.anonymous.get('/api/v1/auth/me').expect(401);
  });

  it('are none without a limit', async () => {
    app = await openTestApp({ workers: 0, rates: { address: 0, account: 0, signIn: 0 } });
    for (let n = 0; n < 20; n++) await app.anonymous.get('/api/v1/auth/me').expect(401);
  });
});

describe('guesses made side by side', () => {
  it('lock the account like guesses in turn: the right one behind them does not open it', async () => {
    app = await openTestApp({ workers: 0 });
    const guesses = Array.from({ length: 19 }, (_, n) => (n === 12 ? 'zhunheng-demo' : `wrong-${n}`));
    const answers = await Promise.all(guesses.map((guess) => signIn('lead', guess)));
    expect(answers.map(({ status }) => status)).not.toContain(201);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    const entries = await app.sql.query(`select 1 from audit_entries where action = 'auth.login-refused'`);
    expect(entries).toHaveLength(5);
  });

  it('of ten people at once with the right password all open', async () => {
    app = await openTestApp({ workers: 0 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn('lead', 'zhunheng-demo')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  });
});

describe('a new password that anybody would guess', () => {
  it.each(['Password2026', 'admin@123'])('%s is refused', async (newPassword) => {
    app = await openTestApp({ workers: 0 });
    const lead = await app.as('lead');
    const { body } = await lead.post('/auth/password').send({ oldPassword: 'zhunheng-demo', newPassword }).expect(422);
    expect(body).toMatchObject({ code: 'password-guessable', errors: [{ pointer: '/newPassword' }] });
  });
});
