import { FirstRun } from '#stages/00-platform/identity';
import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let code: string;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  code = app.api.get(FirstRun, { strict: false }).code;
});

afterAll(() => app.close());

const state = async () => (await app.anonymous.get('/api/v1/auth/first-run').expect(200)).body;
const finish = (given: object) => app.anonymous.post('/api/v1/auth/first-run').send(given);

it('is not needed where there are accounts, and cannot be done', async () => {
  expect(await state()).toEqual({ needed: false, demo: true });
  expect((await finish({ code, password: 'a-first-password' }).expect(409)).body.code).toBe('already-exists');
});

describe('without any account', () => {
  beforeAll(() => app.sql.query(`truncate users cascade`));

  it('is needed, and takes the code that was printed and a good password', async () => {
    expect(await state()).toEqual({ needed: true, demo: false });
    const wrong = await finish({ code: 'AAAAAAAAAA', password: 'a-first-password' }).expect(403);
    expect(wrong.body).toMatchObject({ code: 'wrong-first-run-code', title: expect.stringContaining('设置码') });
    expect((await finish({ code, password: 'short' }).expect(422)).body.code).toBe('password-too-short');
    expect(await state()).toEqual({ needed: true, demo: false });
    const both = await Promise.all(
      [1, 2].map(() => finish({ code: ` ${code.toLowerCase()}`, password: 'a-first-password' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await state()).toEqual({ needed: false, demo: false });
  });

  it('leaves three administrators who sign in', async () => {
    for (const username of ['sysadmin', 'secadmin', 'auditor']) {
      await app.anonymous.post('/api/v1/auth/login').send({ username, password: 'a-first-password' }).expect(201);
    }
  });
});
