import type { Requests, TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { createSource, madeMeters, openBatch, record } from './recorded-batch.js';

let app: TestApp;
let marketing: Requests;
const ofVerifications = ['full-verification-pass', 'first-pass-yield', 'verification-done'];
const codes = [...ofVerifications, 'incoming-sampling-pass', 'incoming-sampling-lots', 'sampling-done'];

beforeAll(async () => {
  app = await openTestApp();
  marketing = await app.as('marketing');
  for (const n of [1, 2]) {
    const source = { supplierCode: `S0${n}`, modelCode: `M${n}` };
    await createSource(app, source);
    const meters = madeMeters({
      ...{ batchNo: `2626110100004${n}01`, serialPrefix: `2611400${n}`, meters: 40, seed: n },
      faults: { appearance: n, 'clock-daily-error': 1 },
    });
    await openBatch(app, source, `2626110100004${n}01`, meters);
    // One is left untested; the last instant of October and the first of November in Shanghai.
    await record(app, meters.slice(1), (result, { index }) => {
      if (index === 1) return { ...result, verifiedAt: '2026-10-31T15:59:59Z' };
      return index === 2 ? { ...result, verifiedAt: '2026-10-31T16:00:00Z' } : result;
    });
  }
  await app.drained();
}, 120_000);
afterAll(() => app.close());

interface Value {
  period: string;
  scopeType: string;
  scopeCode: string;
  numerator: number;
  denominator: number;
  rowsUrl: string;
}
interface Row {
  assetNo: string;
  verdict: string | null;
  verifiedAt: string | null;
}

/** All items of a list, page by page. */
async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const separator = path.includes('?') ? '&' : '?';
    const { body }: { body: { items: T[]; nextCursor: string | null } } = await marketing
      .get(`${path}${separator}limit=17${cursor && `&cursor=${cursor}`}`)
      .expect(200);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}

const value = async (query: string, code = 'full-verification-pass') =>
  (await marketing.get(`/indicators/${code}/values?${query}`).expect(200)).body.items;

const stored = (): Promise<unknown> =>
  app.sql.query(`select 'tally', t.xmin, t::text from verification_tallies t
    union all select 'cell', v.xmin, v::text from indicator_values v order by 3`);

/** Asks for a job as a fact does, and waits for it. */
async function ask(kind: string, key: string, payload: unknown): Promise<void> {
  await app.sql.query(`insert into jobs (id, kind, key, payload) values (gen_random_uuid(), $1, $2, $3)`, [
    ...[kind, key, JSON.stringify(payload)],
  ]);
  await app.drained();
}

describe('the dictionary', () => {
  it('says in the reader’s language how each is computed', async () => {
    const chinese = (await marketing.get('/indicators').expect(200)).body.items;
    const english = (await marketing.get('/indicators').set('Accept-Language', 'en').expect(200)).body.items;
    expect(chinese.map((one: { code: string }) => one.code)).toEqual(codes);
    expect(chinese[0]).toMatchObject({
      name: '全检合格率',
      target: '0.985000',
      family: 'evaluation',
      owner: 'marketing',
    });
    expect(english[0]).toMatchObject({ name: 'Full verification pass rate', denominator: 'meters verified' });
    expect(english[0].howComputed).toContain('Shanghai');
  });
});

describe('the values', () => {
  it('of a supplier in a month carry counts, interval, target and cut-off', async () => {
    const before = Date.now();
    const items = await value('period=2026-11&scopeType=supplier&scopeCode=S01');
    expect(items).toEqual([
      {
        ...{ period: '2026-11', scopeType: 'supplier', scopeCode: 'S01', scopeName: '供应商 S01' },
        ...{ numerator: 37, denominator: 38, value: '0.973684', low: '0.865051', high: '0.995339', target: '0.985000' },
        ...{ ruleVersion: 'full-verification-pass/1', computedAt: expect.any(String), cutOff: expect.any(String) },
        rowsUrl: '/api/v1/indicators/full-verification-pass/rows?period=2026-11&scopeType=supplier&scopeCode=S01',
      },
    ]);
    expect(Date.parse(items[0].cutOff)).toBeGreaterThanOrEqual(before - 1000);
    expect(Date.parse(items[0].computedAt)).toBeLessThan(before);
  });

  it('put the last second of October and the first of November into their months', async () => {
    expect(await value('period=2026-10&scopeType=company')).toMatchObject([{ numerator: 2, denominator: 2 }]);
    const november = await all<Row>('/indicators/full-verification-pass/rows?period=2026-11');
    const first = november.map((row) => row.verifiedAt).sort()[0];
    expect(first).toBe('2026-10-31T16:00:00.000Z');
    expect(november).toHaveLength(76);
  });

  it('are null-free: no data is no item', async () => {
    expect(await value('period=2026-12')).toEqual([]);
    expect(await value('period=2026-11&scopeType=rig&scopeCode=20')).toEqual([]);
  });

  it.each(ofVerifications)(
    '%s: every cell has as many meters behind it as it says',
    async (code) => {
      const values = await all<Value>(`/indicators/${code}/values`);
      expect(values.length).toBeGreaterThan(30);
      expect(new Set(values.map((one) => one.scopeType)).size).toBe(7);
      for (const one of values) {
        const rows = await all<Row>(one.rowsUrl.replace('/api/v1', ''));
        const good = rows.filter((row) =>
          code === 'verification-done' ? row.verdict !== null : row.verdict === 'pass',
        );
        expect([one.rowsUrl, good.length, rows.length]).toEqual([one.rowsUrl, one.numerator, one.denominator]);
        expect(new Set(rows.map((row) => row.assetNo)).size).toBe(rows.length);
      }
    },
    120_000,
  );

  it('show what is not done', async () => {
    const opened = String((await value('scopeType=batch&periodType=month', 'verification-done'))[0].period);
    const rows = await all<Row>(`/indicators/verification-done/rows?period=${opened}&verdict=null`);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ verdict: null, rigCode: null, verifiedAt: null });
  });

  it('by range and kind of period', async () => {
    const periods = async (query: string) =>
      (await value(`${query}&scopeType=company`)).map((one: Value) => one.period);
    expect(await periods('from=2026-10&to=2026-11&periodType=month')).toEqual(['2026-10', '2026-11']);
    expect(await periods('from=2026-11-15&to=2026-11-16&periodType=quarter')).toEqual(['2026-Q4']);
    expect(await periods('from=2025&to=2026')).toEqual(['2026', '2026-10', '2026-11', '2026-Q4']);
  });

  it.each([
    ['/indicators/nothing/values', 404, 'not-found'],
    ['/indicators/full-verification-pass/values?period=2026-13', 422, 'period-unknown'],
    ['/indicators/full-verification-pass/values?from=2026-11&to=2026-10', 422, 'period-backwards'],
    ['/indicators/full-verification-pass/values?scopeCode=S01', 422, 'scope-type-needed'],
    ['/indicators/full-verification-pass/values?scopeType=supplier&scopeCode=S99', 404, 'not-found'],
    ['/indicators/full-verification-pass/values?scopeType=city', 400, 'validation-failed'],
    ['/indicators/full-verification-pass/rows?period=2026-11&scopeType=rig', 422, 'scope-code-needed'],
    ['/indicators/full-verification-pass/rows', 400, 'validation-failed'],
  ])('%s is answered %i %s', async (path, status, code) => {
    const { body } = await marketing.get(path).expect(status);
    expect(body).toMatchObject({ code, status });
  });
});

describe('a unit of the organisation', () => {
  it('has the figures of its people rolled up the tree, and leads to the meters behind them', async () => {
    const [root] = await app.sql.query(`select code from org_units where parent_id is null`);
    await app.sql.query(`
      insert into org_units (code, name, level, parent_id) select 'LAB', '计量班', 'county', id from org_units where code = '${root.code}';
      update users set org_unit_id = (select id from org_units where code = 'LAB') where staff_code is not null`);
    const company = (await value('period=cumulative&scopeType=company'))[0];
    const units: Value[] = await value('period=cumulative&scopeType=org-unit');
    expect(units.map(({ scopeCode }) => scopeCode)).toEqual(expect.arrayContaining([root.code, 'LAB']));
    for (const { numerator, denominator } of units) {
      expect([numerator, denominator]).toEqual([company.numerator, company.denominator]);
    }
    const lab = units.find(({ scopeCode }) => scopeCode === 'LAB');
    expect(await all<Row>(lab?.rowsUrl.replace('/api/v1', '') ?? '')).toHaveLength(company.denominator);
    const [year] = await value('period=2026&scopeType=org-unit&scopeCode=LAB');
    expect(year).toMatchObject({ scopeType: 'org-unit', numerator: company.numerator });
  });
});

describe('a computation', () => {
  it('that runs twice changes nothing, not even a row', async () => {
    const before = await stored();
    await ask('indicators.compute', '1', { batchId: 1 });
    await ask('indicators.compute', '1', { batchId: 1 });
    expect(await stored()).toEqual(before);
  });
});

describe('the full recomputation', () => {
  const run = async (body: unknown) => {
    const answer = await marketing
      .post('/indicators/recompute')
      .send(body as object)
      .expect(202);
    expect(answer.headers['location']).toBe(`/api/v1/jobs/${answer.body.id}`);
    await app.drained();
    return (await marketing.get(`/jobs/${answer.body.id}`).set('Accept-Language', 'en').expect(200)).body;
  };

  it('finds none differing', async () => {
    const before = await stored();
    expect(await run({ from: '2026-01', to: '2026-12' })).toMatchObject({ state: 'completed', failures: [] });
    expect(await run({})).toMatchObject({ state: 'completed', failures: [] });
    expect(await stored()).toEqual(before);
  });

  it('finds a cell that was changed behind its back, and mends it', async () => {
    const right = await value('period=2026-Q4&scopeType=verifier&scopeCode=V002');
    await app.sql.query(
      `update indicator_values set numerator = 0 where code = 'full-verification-pass' and period = '2026-Q4'
         and scope_type = 'verifier' and scope_id = (select id from users where staff_code = 'V002')`,
    );
    const { numerator, denominator } = right[0];
    const job = await run({ from: '2026-11', to: '2026-11' });
    expect(job.failures).toEqual([
      {
        item: 'full-verification-pass 2026-Q4 verifier V002',
        reason: `Stored was 0/${denominator}, the facts make it ${numerator}/${denominator}; mended`,
      },
    ]);
    expect(await value('period=2026-Q4&scopeType=verifier&scopeCode=V002')).toMatchObject([{ numerator, denominator }]);
    expect(await run({ from: '2026-11', to: '2026-11' })).toMatchObject({ failures: [] });
  });

  it('is asked for by those who may, with months the right way round', async () => {
    await (await app.as('verifier')).post('/indicators/recompute').send({}).expect(403);
    const backwards = await marketing
      .post('/indicators/recompute')
      .send({ from: '2026-12', to: '2026-01' })
      .expect(422);
    expect(backwards.body.code).toBe('period-backwards');
  });
});
