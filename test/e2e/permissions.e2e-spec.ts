import { openapiDocument } from '../../apps/api/src/http/openapi.js';
import { mayDo, ROLES, type Role } from '#rules/00-platform';
import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { routesOf, type Route } from './routes-of.js';

let app: TestApp;
let routes: Route[];
/** A session a role, and one of an account without any role. */
const tokens = new Map<Role | 'none', string>();

const accounts: Record<Role, string> = {
  'sys-admin': 'sysadmin',
  'sec-admin': 'secadmin',
  auditor: 'auditor',
  verifier: 'verifier',
  checker: 'checker',
  'metrology-lead': 'lead',
  supplies: 'supplies',
  dispatcher: 'dispatcher',
  crew: 'crew',
  service: 'service',
  marketing: 'marketing',
  leader: 'leader',
};

async function login(username: string, password = 'zhunheng-demo'): Promise<string> {
  const { body } = await app.anonymous.post('/api/v1/auth/login').send({ username, password }).expect(201);
  return body.accessToken;
}

beforeAll(async () => {
  app = await openTestApp({ workers: 0, metricsToken: 'scraper' });
  const user = { username: 'newcomer', name: 'x', password: 'first-password' };
  await (await app.as('sysadmin')).post('/users').send(user).expect(201);
  for (const role of ROLES) tokens.set(role, await login(accounts[role]));
  tokens.set('none', await login('newcomer', 'first-password'));
  routes = routesOf(app.api).filter(({ path }) => !path.startsWith('/health') && path !== '/metrics');
});

afterAll(() => app.close());

const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

/** Nothing with this name exists. */
const filled = (path: string): string =>
  path.replace(/:(id|importId)\b/g, '00000000-0000-4000-8000-000000000000').replace(/:\w+/g, 'nothing');

function send({ method, path }: Route, token?: string) {
  const request = app.anonymous[method](`/api/v1${filled(path)}`);
  if (token !== undefined) void request.auth(token, { type: 'bearer' });
  return method === 'get' ? request : request.send({});
}

const permitted = ({ access }: Route, role: Role | 'none'): boolean => {
  if (access === 'signed-in') return true;
  return Array.isArray(access) && role !== 'none' && access.some((action) => mayDo([role], action));
};

/** Rows and their versions of every table: any write shows. */
async function tables(): Promise<Record<string, unknown>[]> {
  const names = await app.sql.query<{ name: string }[]>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const parts = names.map(
    ({ name }) => `select '${name}' as name, count(*) as rows, sum(xmin::text::bigint) as versions from ${name}`,
  );
  return app.sql.query(parts.join(' union all '));
}

describe('every route', () => {
  it('is found', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.map(nameOf)).toContain('POST /auth/login');
  });

  it('would be seen to write: an update that changes no value shows', async () => {
    const before = await tables();
    await app.sql.query(`update users set name = name where username = 'leader'`);
    expect(await tables()).not.toEqual(before);
  });

  it('names what its caller must be permitted, or is public on purpose', () => {
    expect(routes.filter(({ access }) => access === undefined).map(nameOf)).toEqual([]);
    expect(routes.filter(({ access }) => access === 'public').map(nameOf)).toEqual([
      ...['GET /auth/first-run', 'POST /auth/first-run', 'POST /auth/login', 'POST /auth/password-reset'],
    ]);
  });

  it('is in the description of the API, and nothing else is', () => {
    const described = Object.entries(openapiDocument(app.api).paths).flatMap(([path, item]) =>
      Object.keys(item).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(routes.map(nameOf).sort()).toEqual(described.sort());
  });

  it('refuses whoever is not signed in, and changes nothing', async () => {
    const before = await tables();
    for (const route of routes.filter(({ access }) => access !== 'public')) {
      const { status, body } = await send(route);
      expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 401, 'not-signed-in']);
    }
    expect(await tables()).toEqual(before);
  });

  it('refuses every role that the table does not name, and changes nothing', async () => {
    const before = await tables();
    let tried = 0;
    for (const route of routes.filter(({ access }) => access !== 'public')) {
      for (const [role, token] of tokens) {
        if (permitted(route, role)) continue;
        const { status, body } = await send(route, token);
        expect([role, nameOf(route), status, body.code]).toEqual([role, nameOf(route), 403, 'not-permitted']);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect(await tables()).toEqual(before);
  });

  it('lets in every role that the table names, and does not fall over an empty request', async () => {
    const others = routes.filter(({ path }) => path !== '/auth/logout');
    for (const route of others.filter(({ access }) => access !== 'public')) {
      for (const [role, token] of tokens) {
        if (!permitted(route, role)) continue;
        const { status } = await send(route, token);
        expect([role, nameOf(route), [401, 403, 500].includes(status) ? status : 'let in']).toEqual([
          ...[role, nameOf(route), 'let in'],
        ]);
      }
    }
  });

  it('of the metrics is asked, too, unless a scraper has its token', async () => {
    const metrics = (token: string) => app.anonymous.get('/metrics').auth(token, { type: 'bearer' });
    await app.anonymous.get('/metrics').expect(401);
    for (const [role, token] of tokens) {
      const { status } = await metrics(token);
      expect([role, status]).toEqual([role, role !== 'none' && mayDo([role], 'health.metrics') ? 200 : 403]);
    }
    expect((await metrics('scraper').expect(200)).text).toContain('zhunheng_jobs');
    await metrics('scrape').expect(401);
  });

  it('lets nobody sign but the checker', () => {
    expect(ROLES.filter((role) => mayDo([role], 'verification.sign'))).toEqual(['checker']);
  });

  it('lets everybody sign out', async () => {
    const logout = routes.find(({ path }) => path === '/auth/logout')!;
    for (const token of tokens.values()) expect((await send(logout, token)).status).toBe(204);
  });
});
