import type { Requests, TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let lead: Requests;

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  lead = await app.as('lead');
  const failures = JSON.stringify([
    { item: 'imports.check', reason: { code: 'not-found', params: { what: 'import', id: 7 } } },
  ]);
  await app.sql.query(
    `insert into jobs (id, kind, key, payload, state, progress, total, failures, attempts, created_at, finished_at)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       case when n % 2 = 0 then 'imports.check' else 'imports.commit' end, n::text, '{}',
       case when n = 4 then 'failed' else 'completed' end, n, 100,
       case when n = 4 then $1::jsonb else '[]' end, 5, '2026-11-02 10:00:00.000001+08', now()
     from generate_series(1, 9) n`,
    [failures],
  );
});

afterAll(() => app.close());

const ids = (body: { items: { id: string }[] }): string[] => body.items.map((job) => job.id);

describe('the jobs page', () => {
  it('shows what failed and why, in the language of the reader', async () => {
    const { body } = await lead
      .get(`/jobs/${id(4)}`)
      .set('Accept-Language', 'en')
      .expect(200);
    expect(body).toMatchObject({
      ...{ id: id(4), kind: 'imports.check', state: 'failed', progress: 4, total: 100 },
      failures: [{ item: 'imports.check', reason: 'There is no import 7' }],
      ...{ createdAt: '2026-11-02T02:00:00.000Z', startedAt: null },
    });
    const chinese = await lead.get(`/jobs/${id(4)}`).expect(200);
    expect(chinese.body.failures[0].reason).toBe('找不到导入文件 7');
  });

  it('is filtered by state and kind', async () => {
    expect(ids((await lead.get('/jobs?state=failed').expect(200)).body)).toEqual([id(4)]);
    expect(ids((await lead.get('/jobs?state=completed&kind=imports.check').expect(200)).body)).toEqual(
      [8, 6, 2].map(id),
    );
    await lead.get('/jobs?state=lost').expect(400);
  });

  it('comes page by page, also when jobs were asked for at the same moment', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await lead.get(`/jobs?limit=4${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...ids(body));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].map(id));
  });

  it('shows everybody their own, all to those who look after them, and what each is about', async () => {
    const [checker] = await app.sql.query<{ id: number }[]>(`select id from users where username = 'checker'`);
    await app.sql.query(
      `insert into imports (id, kind, state, sha256, file_name) values ($1, 'basicerr', 'ready', 'x', '误差.csv')`,
      [id(50)],
    );
    await app.sql.query(
      `insert into jobs (id, kind, key, payload, actor_id, state)
       values ($1, 'imports.check', 'k', jsonb_build_object('importId', $2::text), $3, 'completed')`,
      [id(51), id(50), checker!.id],
    );
    const mine = (await (await app.as('checker')).get('/jobs').expect(200)).body;
    expect(mine.items).toMatchObject([
      { id: id(51), owner: '李核验', subject: { kind: 'import', id: id(50), name: '误差.csv' } },
    ]);
    expect(ids((await (await app.as('checker')).get('/jobs?of=all').expect(200)).body)).toEqual([id(51)]);
    expect(ids((await lead.get('/jobs').expect(200)).body)).toHaveLength(10);
    expect(ids((await lead.get('/jobs?of=mine').expect(200)).body)).toEqual([]);
    await app.sql.query('delete from jobs where id = $1', [id(51)]);
  });

  it.each([id(99), 'nothing'])('has no job %s', async (unknown) => {
    await lead.get(`/jobs/${unknown}`).expect(404);
  });

  it('tries a failed job again, and only a failed one', async () => {
    const refused = await lead.post(`/jobs/${id(5)}/retry`).expect(409);
    expect(refused.body).toMatchObject({ code: 'transition-not-allowed', from: 'completed', allowed: [] });
    const { body, headers } = await lead.post(`/jobs/${id(4)}/retry`).expect(202);
    expect(headers['location']).toBe(`/api/v1/jobs/${id(4)}`);
    expect(body).toMatchObject({ id: id(4), failures: [], progress: 0, finishedAt: null });
    const [row] = await app.sql.query(`select attempts from jobs where id = $1`, [id(4)]);
    expect(row.attempts).toBe(0);
    const [entry] = await app.sql.query(`select * from audit_entries where action = 'jobs.retry'`);
    expect(entry).toMatchObject({ actor: 'lead', object_id: id(4) });
    await lead.post(`/jobs/${id(4)}/retry`).expect(409);
  });
});
