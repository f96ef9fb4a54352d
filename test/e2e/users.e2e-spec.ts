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
  app.anonymous.post('/api/v1/auth/login').send({ username, password });

describe('users', () => {
  it('are opened by the system administrator without rights, and given roles by the security administrator', async () => {
    const made = await sysadmin
      .post('/users')
      .send({ username: 'li.na', name: '李娜', password: 'first-password', staffCode: 'V007' })
      .expect(201);
    expect(made.body).toMatchObject({ username: 'li.na', roles: [], staffCode: 'V007', revision: 1 });
    const tag = made.headers['etag']!;
    const given = await secadmin
      .patch('/users/li.na')
      .set('If-Match', tag)
      .send({ roles: ['verifier'] })
      .expect(200);
    expect(given.body).toMatchObject({ roles: ['verifier'], revision: 2 });
    const { body } = await (await app.as('verifier')).get('/staff?limit=100').expect(200);
    const staff = { code: 'V007', name: '李娜', roles: ['verifier'], orgUnitCode: null, orgUnitName: null };
    expect(body.items).toContainEqual(staff);
    const [entry] = await app.sql.query(
      `select * from audit_entries where object_id = 'li.na' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({ actor: 'secadmin', before: { roles: [] }, after: { roles: ['verifier'] } });
  });

  it.each([
    ['sysadmin', { roles: ['verifier'] }],
    ['secadmin', { name: 'x' }],
    ['secadmin', { disabled: true, roles: ['verifier'] }],
    ['auditor', { name: 'x' }],
    ['lead', { roles: ['sec-admin'] }],
  ])('are not changed by %s with %j', async (username, change) => {
    const before = await app.sql.query(`select * from users where username = 'li.na'`);
    await (await app.as(username)).patch('/users/li.na').set('If-Match', '*').send(change).expect(403);
    expect(await app.sql.query(`select * from users where username = 'li.na'`)).toEqual(before);
  });

  it.each([
    [['sys-admin', 'auditor'], 'administrators-separate'],
    [['boss'], 'role-unknown'],
  ])('cannot have the roles %j', async (roles, code) => {
    const { body } = await secadmin.patch('/users/li.na').set('If-Match', '*').send({ roles }).expect(422);
    expect(body.code).toBe(code);
  });

  it('do not give rights to themselves', async () => {
    const { body } = await secadmin
      .patch('/users/secadmin')
      .set('If-Match', '*')
      .send({ roles: ['leader'] })
      .expect(403);
    expect(body.code).toBe('own-rights');
  });

  it('are changed only as they were seen', async () => {
    await sysadmin.patch('/users/li.na').send({ name: 'x' }).expect(428);
    await sysadmin.patch('/users/li.na').set('If-Match', '"1"').send({ name: 'x' }).expect(412);
    await sysadmin.patch('/users/nobody').set('If-Match', '"1"').send({ name: 'x' }).expect(404);
  });

  it('have a name and a staff code of their own', async () => {
    const user = { name: 'x', password: 'first-password' };
    await sysadmin
      .post('/users')
      .send({ ...user, username: 'li.na' })
      .expect(409);
    await sysadmin
      .post('/users')
      .send({ ...user, username: 'other', staffCode: 'V001' })
      .expect(409);
    await sysadmin.patch('/users/li.na').set('If-Match', '*').send({ staffCode: 'V001' }).expect(409);
    await sysadmin
      .post('/users')
      .send({ ...user, username: 'Li Na' })
      .expect(400);
    await sysadmin
      .post('/users')
      .send({ ...user, username: 'weak', password: 'weak' })
      .expect(422);
  });

  it('are listed page by page, demo accounts as such, without hashes', async () => {
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await sysadmin.get(`/users?limit=10${cursor && `&cursor=${cursor}`}`).expect(200);
      names.push(...body.items.map((user: { username: string }) => user.username));
      expect(JSON.stringify(body)).not.toContain('argon2');
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    const [{ count }] = await app.sql.query(`select count(*)::int as count from users`);
    expect(names).toHaveLength(count);
    expect(names).toEqual([...new Set(names)].sort());
    const { body } = await sysadmin.get('/users/verifier').expect(200);
    expect(body).toMatchObject({ demo: true, disabled: false, lockedUntil: null });
  });

  it('include the staff of the rig room', async () => {
    const { body } = await (await app.as('verifier')).get('/staff?limit=100').expect(200);
    const codes = body.items.map((person: { code: string }) => person.code);
    for (const code of ['V001', 'V006', 'C001', 'C003', 'W001', 'W006']) expect(codes).toContain(code);
    await login('v002').expect(201);
  });
});
