import { makeCity } from '../../apps/cli/src/demo/make-city.js';
import { fillEmptyDatabase } from '../../apps/cli/src/demo/fill-empty-database.js';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/persistence';
import { addDays, shanghaiDay } from '#libs/rules';
import { DemoChronicle } from '#stages/00-platform/demo';
import { keptTables } from '../../libs/stages/src/00-platform/demo/demo-removal.repository.js';
import { createTestDatabase, type TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
/** The demo is made around the day on which it is made, by the database's clock. */
const now = new Date();
const today = shanghaiDay(now);
/** Of the demo's two years the one with more of it. */
const year = addDays(today, -182).slice(0, 4);

beforeAll(async () => {
  app = await openTestApp({ workers: 2, now });
  await app.api.listen(0);
  const origin = (await app.api.getUrl()).replace('[::1]', '127.0.0.1');
  const chronicle = app.api.get(DemoChronicle, { strict: false });
  await makeCity({ origin, chronicle, tell: () => undefined }, { meters: 18_000, seed: 1 });
}, 600_000);

afterAll(() => app.close());

const get = async (path: string, who = 'lead') => (await (await app.as(who)).get(path).expect(200)).body;
interface Offset {
  code: string;
  offset: { value: string };
}

interface RigDrift {
  code: string;
  drift: { direction: string };
}

interface RigMap {
  code: string;
  measured: { position: number; odd: boolean }[];
}

const rowsOf = <T>(sql: string): Promise<T[]> => app.sql.query<T[]>(sql);

describe('the demo city', () => {
  it('reaches over two years of Shanghai days, none of them to come', async () => {
    const [span] = await rowsOf<{ first: string; last: string; ahead: number }>(
      `select min(day)::text as first, max(day)::text as last, (count(*) filter (where at > now()))::int as ahead
       from (select at, (at at time zone 'Asia/Shanghai')::date as day from events) dated`,
    );
    expect((span?.first ?? today) < addDays(today, -650)).toBe(true);
    expect(span).toMatchObject({ ahead: 0 });
  });

  it('has batches at every point of the way', async () => {
    const states = await rowsOf<{ state: string }>(`select distinct state from batches order by state`);
    expect(states.map(({ state }) => state)).toEqual([
      ...['accepted', 'arrived', 'emc', 'rectification', 'returned', 'sampling', 'verification'],
    ]);
  });

  it('no batch is passed on past an open gate; each gate sends one back', async () => {
    expect(await get('/gate-exceptions')).toMatchObject({ count: 0 });
    const [returned] = await rowsOf(
      `select (select count(*)::int from component_comparisons where result = 'fail') as comparison,
         (select count(*)::int from emc_tests where result = 'fail') as emc,
         (select count(*)::int from sampling_inspections where disposition = 'return') as sampling,
         (select count(*)::int from verification_rounds where verdict = 'hidden-defect' and round = 2) as verification`,
    );
    expect(returned).toEqual({ comparison: 1, emc: 1, sampling: 1, verification: 1 });
  });

  it('a batch rejected by its sample is mended, sampled again and accepted', async () => {
    const ways = await rowsOf<{ verdicts: string[]; state: string }>(
      `select array_agg(i.verdict order by i.number) as verdicts, b.state
       from sampling_inspections i join batches b on b.id = i.batch_id group by b.id having count(*) > 1`,
    );
    expect(ways).toEqual([{ verdicts: ['rejected', 'accepted'], state: 'accepted' }]);
  });

  it('the sample of a batch is drawn again from what was kept, with the same meters', async () => {
    const [draw] = await rowsOf<{ id: string }>(`select id from draws where purpose = 'sampling-acceptance' limit 1`);
    const { body } = await (await app.as('auditor')).post(`/draws/${draw?.id}/replay`).expect(200);
    expect(body).toMatchObject({ same: true, samePopulation: true });
  });

  it('whole batches and failed meters went back, one in part, and two were replaced', async () => {
    const replaced = await rowsOf<{ replaced: string; quantity: number }>(
      `select o.state as replaced, b.quantity from batches b join batches o on o.id = b.replaces_batch_id`,
    );
    expect(replaced).toEqual([
      { replaced: 'returned', quantity: 375 },
      { replaced: 'returned', quantity: 375 },
    ]);
    const { items: owed } = await get('/returns?state=owed&limit=100', 'supplies');
    expect(owed.filter((one: { toReturn: number }) => one.toReturn === 375)).toHaveLength(2);
    const { items: here } = await get('/returns?state=here&limit=100', 'supplies');
    expect(here.some((one: { handedOver: number }) => one.handedOver === 120)).toBe(true);
  });

  it('what marketing was told of has causes and measures, one done, one still to do', async () => {
    const measures = await rowsOf(
      `select p.state, count(*)::int as planned, count(m.done_on)::int as done
       from quality_problems p join problem_measures m on m.problem_id = p.id where p.class = 2 group by p.id order by p.state`,
    );
    expect(measures).toEqual([
      { state: 'acting', planned: 2, done: 1 },
      { state: 'closed', planned: 2, done: 2 },
    ]);
  });

  it('a batch fails by its batteries, is mended and passes in the second round', async () => {
    const rounds = await rowsOf<{ round: number; verdict: string }>(
      `select round, verdict from verification_rounds where batch_id =
         (select batch_id from verification_rounds where (faults ->> 'battery')::int >= 3) order by round`,
    );
    expect(rounds).toEqual([
      { round: 1, verdict: 'hidden-defect' },
      { round: 2, verdict: 'accepted' },
    ]);
  });

  it('who let the day pass, came late, or failed again has a class-2 problem', async () => {
    const { items } = await get('/quality-problems?class=2', 'marketing');
    const rules = items.map(({ raisedBy }: { raisedBy: string }) => raisedBy);
    expect(new Set(rules)).toEqual(new Set(['rule:rectification-late', 'rule:round-failed-again']));
  });

  it('the product finds the three bad positions and no other, the offset rig and the drifting one', async () => {
    const { items } = await get(`/scorecards/rigs?period=${year}`);
    const odd = items.filter((rig: { oddPositions: number[] }) => rig.oddPositions.length > 0);
    expect(odd.map((rig: { code: string; oddPositions: number[] }) => [rig.code, rig.oddPositions])).toEqual([
      ['3', [42]],
      ['5', [5]],
      ['17', [58]],
    ]);
    const offsets = items
      .filter((rig: { offset: { flagged: boolean } | null }) => rig.offset?.flagged)
      .sort((a: Offset, b: Offset) => Number(b.offset.value) - Number(a.offset.value))
      .map(({ code }: Offset) => code);
    expect(offsets.slice(0, 2).sort()).toEqual(['11', '2']);
  });

  it('the rig that has gone up for a year is found to drift, and no other', async () => {
    const { items } = await get(`/scorecards/rig-trends?until=${today.slice(0, 7)}`);
    const found = items.filter(({ drift }: { drift: unknown }) => drift !== null);
    expect(found.map(({ code, drift }: RigDrift) => [code, drift.direction])).toEqual([['11', 'up']]);
    expect(Number(found[0].drift.change)).toBeGreaterThan(0.15);
    expect(found[0].months.at(-1).rowsUrl).toContain('scopeType=rig&scopeCode=11');
  });

  it('every position of every rig is on one map', async () => {
    const { items } = await get(`/scorecards/position-map?period=${year}`);
    expect(items).toHaveLength(20);
    const odd = items.flatMap(({ code, measured }: RigMap) =>
      measured.filter((one) => one.odd).map((one) => [code, one.position]),
    );
    expect(odd).toEqual([
      ['3', 42],
      ['5', 5],
      ['17', 58],
    ]);
  });

  it('the verifier in a hurry passes what the readings fail: nobody else does', async () => {
    const rows = await rowsOf<{ staff: string }>(
      `select distinct u.staff_code as staff from disagreements d
       join verifications v using (meter_id, round, version) join users u on u.id = v.verifier_id`,
    );
    expect(rows).toEqual([{ staff: 'V005' }]);
  });

  it('the indicators are what the facts make of these days', async () => {
    const lead = await app.as('marketing');
    await lead
      .post('/indicators/recompute')
      .send({ from: '2024-01', to: today.slice(0, 7) })
      .expect(202);
    await app.drained();
    const jobs = await rowsOf<{ failures: unknown[] }>(`select failures from jobs where kind = 'indicators.recompute'`);
    expect(jobs).toEqual([{ failures: [] }]);
  });
});

describe('removing the demo', () => {
  const remove = async (body: object, who = 'sysadmin') => (await app.as(who)).post('/demo/remove').send(body);

  it('is the system administrator’s, and the words have to be typed', async () => {
    expect((await remove({ confirmation: '删除演示数据' }, 'lead')).status).toBe(403);
    expect((await remove({ confirmation: 'yes' })).status).toBe(400);
  });

  it('lists what people entered since, and waits until that may go, too', async () => {
    expect((await get('/demo', 'sysadmin')).later).toMatchObject([{ action: 'indicators.recompute' }]);
    await (await app.as('supplies')).post('/suppliers').send({ code: 'REAL', name: '真实供应商' }).expect(201);
    const refused = await remove({ confirmation: '删除演示数据' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'demo-changed-since',
      title: expect.stringContaining('suppliers.create'),
    });
    expect((await get('/demo', 'sysadmin')).contents).toContainEqual({ table: 'meters', rows: 18000 });
  });

  it('takes everything out at once; the audit stays whole and says so', async () => {
    const removed = await remove({ confirmation: 'remove demo data', alsoLater: true });
    expect(removed.status).toBe(200);
    expect(removed.body.removed).toContainEqual({ table: 'meters', rows: 18000 });
    const tables = await rowsOf<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables.filter((table) => !keptTables.some((kept) => kept === table.name))) {
      expect([name, await rowsOf(`select 1 from "${name}" limit 1`)]).toEqual([name, []]);
    }
    const [last] = await rowsOf<{ action: string }>(`select action from audit_entries order by id desc limit 1`);
    expect(last).toEqual({ action: 'demo.remove' });
    await (await app.as('sysadmin')).get('/demo').expect(401);
    expect((await app.anonymous.get('/api/v1/auth/first-run')).body).toEqual({ needed: true, demo: false });
    const { firstRunCode: code } = removed.body;
    await app.anonymous.post('/api/v1/auth/first-run').send({ code, password: 'a-real-password' }).expect(204);
    const login = { username: 'sysadmin', password: 'a-real-password' };
    const { body } = await app.anonymous.post('/api/v1/auth/login').send(login).expect(201);
    const state = await app.anonymous.get('/api/v1/demo').auth(body.accessToken, { type: 'bearer' }).expect(200);
    expect(state.body).toMatchObject({ present: false, contents: [] });
  });

  it('is for good: a start of the empty database does not fill it again', async () => {
    await app.sql.query('delete from users');
    expect(await fillEmptyDatabase(app.config.with({ demo: 'city' }))).toEqual({ demo: false, fresh: true });
    expect(await rowsOf('select 1 from users')).toEqual([]);
  });
});

describe('a new database', () => {
  it('holds nothing in the tables that a removal empties: what migrations bring is kept', async () => {
    const database = await createTestDatabase();
    const fresh = new DataSource(dataSourceOptions(database.url, 2));
    await fresh.initialize();
    try {
      const names = await fresh.query<{ name: string }[]>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1)`,
        [keptTables],
      );
      for (const { name } of names) {
        expect([name, await fresh.query(`select 1 from "${name}" limit 1`)]).toEqual([name, []]);
      }
    } finally {
      await fresh.destroy();
      await database.drop();
    }
  });
});
