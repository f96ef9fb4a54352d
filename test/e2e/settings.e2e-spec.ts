import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let sysadmin: Requests;

const key = 'full-verification.pass-rate-permille';

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  sysadmin = await app.as('sysadmin');
});

afterAll(() => app.close());

const tag = async (name = key): Promise<string> =>
  (await sysadmin.get(`/settings/${name}`).expect(200)).headers['etag']!;

const put = async (name: string, value: unknown, effectiveFrom = '2026-01-01') =>
  sysadmin
    .put(`/settings/${name}`)
    .set('If-Match', await tag(name))
    .send({ value, effectiveFrom, reason: '按新规程' });

describe('settings', () => {
  it('have the values of the process to begin with', async () => {
    const { body } = await (await app.as('leader')).get('/settings').expect(200);
    const values = Object.fromEntries(
      body.items.map((item: { key: string; value: unknown }) => [item.key, item.value]),
    );
    expect(values).toMatchObject({
      'full-verification.pass-rate-permille': 985,
      'full-verification.same-kind-limit': 3,
      'store-sampling.percent': 10,
      'notice.days': 3,
    });
    const [{ keys }] = await app.sql.query(`select array_agg(distinct key) as keys from settings`);
    expect(Object.keys(values).sort()).toEqual([...keys].sort());
  });

  it('say in both languages what they decide', async () => {
    const chinese = await sysadmin.get(`/settings/${key}`).expect(200);
    expect(chinese.body).toMatchObject({ title: '全检合格率下限（‰）', allowed: '1 … 1000', value: 985 });
    const english = await sysadmin.get(`/settings/${key}`).set('Accept-Language', 'en').expect(200);
    expect(english.body.title).toBe('Lowest pass rate of full verification (per mille)');
  });

  it('take a value from a day on and keep what was before', async () => {
    const { body } = (await put(key, 990)) as { body: Record<string, unknown> };
    expect(body).toMatchObject({ value: 990, effectiveFrom: '2026-01-01' });
    expect(body['history']).toMatchObject([
      { value: 990, effectiveFrom: '2026-01-01', setBy: '系统管理员' },
      { value: 985, effectiveFrom: '2000-01-01', setBy: null },
    ]);
    const [entry] = await app.sql.query(`select * from audit_entries where object_id = $1`, [key]);
    expect(entry).toMatchObject({
      ...{ actor: 'sysadmin', action: 'settings.put', reason: '按新规程' },
      before: { value: 985, effectiveFrom: '2000-01-01' },
      after: { value: 990, effectiveFrom: '2026-01-01' },
    });
  });

  it('say what a value of the past touches, keep it in the audit, and have the figures computed again', async () => {
    await app.sql.query(`
      insert into verification_tallies (batch_id, month, scope_type, scope_id, tested)
      values (1, 202609, 'company', 0, 5), (1, 202610, 'company', 0, 40), (2, 202611, 'company', 0, 2), (2, 202611, 'rig', 1, 2)`);
    const past = async (from: string) =>
      (await sysadmin.get(`/settings/notice.days/past?from=${from}`).expect(200)).body.past;
    const touched = { from: '2026-10-15', to: '2026-11-20', months: 2, verdicts: 42, rounds: 0 };
    expect(await past('2026-10-15')).toEqual(touched);
    expect(await past('2026-11-20')).toBeNull();
    expect(await past('2026-11-21')).toBeNull();
    expect((await put('notice.days', 4, '2026-10-15')).status).toBe(200);
    const [entry] = await app.sql.query(`select after from audit_entries where object_id = 'notice.days'`);
    expect(entry.after).toMatchObject({ past: touched });
    const [job] = await app.sql.query(
      `select payload from jobs where kind = 'indicators.recompute' order by created_at desc`,
    );
    expect(job.payload).toEqual({ from: '2026-10', to: '2026-11' });
    expect(await past('2026-09-30')).toMatchObject({ to: '2026-10-14', months: 2, verdicts: 45 });
  });

  it('take a value of the future without being other today', async () => {
    const { body } = (await put('notice.days', 5, '2999-01-01')) as { body: Record<string, unknown> };
    expect(body).toMatchObject({ value: 4, history: [{ value: 5 }, { value: 4 }, { value: 3 }] });
  });

  it('are changed only as they were seen', async () => {
    const seen = await tag();
    const wanted = { value: 980, effectiveFrom: '2026-02-01', reason: 'x' };
    const without = await sysadmin.put(`/settings/${key}`).send(wanted).expect(428);
    expect(without.body.code).toBe('precondition-required');
    await sysadmin.put(`/settings/${key}`).set('If-Match', seen).send(wanted).expect(200);
    const stale = await sysadmin.put(`/settings/${key}`).set('If-Match', seen).send(wanted).expect(412);
    expect(stale.body.code).toBe('precondition-failed');
  });

  it('take one of several changes that come at once', async () => {
    const seen = await tag('store-sampling.percent');
    const answers = await Promise.all(
      [11, 12, 13, 14, 15].map((value) =>
        sysadmin
          .put('/settings/store-sampling.percent')
          .set('If-Match', seen)
          .send({ value, effectiveFrom: '2026-03-01', reason: 'x' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
  });

  it.each([
    [key, 0],
    [key, 1001],
    [key, 98.5],
    [key, '985'],
    ['full-verification.lapsed-rig', 'maybe'],
    ['full-verification.clock-limit', 0.5],
    ['full-verification.clock-limit', '-0.5'],
    ['supplier-scorecard.weights', { passRate: 100 }],
  ])('refuse for %s the value %j', async (name, value) => {
    const { status, body } = await put(name, value);
    expect([status, body.code]).toEqual([422, 'setting-value-refused']);
    expect(body.errors).toMatchObject([{ pointer: '/value', received: value }]);
  });

  it('refuse what is no day, no reason, no key', async () => {
    expect((await put(key, 985, '2026-02-30')).status).toBe(400);
    await sysadmin
      .put(`/settings/${key}`)
      .set('If-Match', '*')
      .send({ value: 985, effectiveFrom: '2026-02-01' })
      .expect(400);
    await sysadmin.get('/settings/nothing').expect(404);
    await sysadmin
      .put('/settings/nothing')
      .set('If-Match', '*')
      .send({ value: 1, effectiveFrom: '2026-02-01', reason: 'x' })
      .expect(404);
  });
});
