import { DataSource } from 'typeorm';
import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let auditor: Requests;

beforeAll(async () => {
  app = await openTestApp();
  auditor = await app.as('auditor');
  const supplies = await app.as('supplies');
  for (const code of ['S01', 'S02', 'S03']) {
    await supplies
      .post('/suppliers')
      .set('X-Request-Id', `request-${code}`)
      .send({ code, name: `Maker ${code}` });
  }
  const { headers } = await supplies.get('/suppliers/S02');
  await supplies.patch('/suppliers/S02').set('If-Match', headers['etag']!).send({ name: 'Another maker' }).expect(200);
});

afterAll(() => app.close());

/** As only the owner of the database can, past the triggers. */
const behindItsBack = (sql: string, values: unknown[] = []): Promise<void> =>
  app.sql.transaction(async (manager) => {
    await manager.query(`set local session_replication_role = replica`);
    await manager.query(sql, values);
  });

describe('the audit trail', () => {
  it('says who did what to which object, from where, with what before and after', async () => {
    const { body } = await auditor.get('/audit?objectType=supplier&objectId=S02').expect(200);
    expect(body.nextCursor).toBeNull();
    expect(body.items).toMatchObject([
      {
        ...{ action: 'suppliers.change', actor: 'supplies', objectType: 'supplier', objectId: 'S02' },
        before: { code: 'S02', name: 'Maker S02' },
        after: { code: 'S02', name: 'Another maker' },
      },
      { action: 'suppliers.create', requestId: 'request-S02', before: null, after: { code: 'S02', name: 'Maker S02' } },
    ]);
    expect(body.items[0].ip).toMatch(/127\.0\.0\.1/);
  });

  it.each([
    ['actor=supplies&action=suppliers.create', 3],
    ['actor=supplies', 5],
    ['action=suppliers.change', 1],
    ['objectType=supplier&from=2000-01-01&to=2999-12-31', 4],
    ['objectType=supplier&to=2000-01-01', 0],
    ['objectType=supplier&from=2999-01-01', 0],
    ['objectType=rig', 0],
  ])('is filtered by %s: %d entries', async (query, count) => {
    expect((await auditor.get(`/audit?${query}`).expect(200)).body.items).toHaveLength(count);
  });

  it('takes days as days in Shanghai', async () => {
    const [{ day }] = await app.sql.query(
      `select to_char(max(at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from audit_entries`,
    );
    const { body } = await auditor.get(`/audit?objectType=supplier&from=${day}&to=${day}`).expect(200);
    expect(body.items).toHaveLength(4);
    await auditor.get('/audit?from=2026-02-30').expect(400);
  });

  it('comes page by page, newest first', async () => {
    const first = await auditor.get('/audit?limit=2').expect(200);
    const second = await auditor.get(`/audit?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    const ids = [...first.body.items, ...second.body.items].map((entry: { id: number }) => entry.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(4);
    await auditor.get('/audit?cursor=nonsense').expect(400);
  });

  it('is whole', async () => {
    const { body } = await auditor.get('/audit/verify').expect(200);
    expect(body).toMatchObject({ whole: true, head: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(body.entries).toBe(body.head.id);
    const { id, hash } = body.head;
    const noted = await auditor.get(`/audit/verify?notedId=${id}&notedHash=${hash}`).expect(200);
    expect(noted.body.whole).toBe(true);
  });

  it('is read in the background, too', async () => {
    const { body, headers } = await auditor.post('/audit/verifications').expect(202);
    expect(headers['location']).toBe(`/api/v1/jobs/${body.id}`);
    await app.drained({ tolerateFailures: true });
    const job = (await auditor.get(`/jobs/${body.id}`).expect(200)).body;
    expect(job).toMatchObject({ kind: 'audit.verify', state: 'completed', failures: [] });
    expect(job.progress).toBe((await auditor.get('/audit/verify')).body.entries);
  });

  it('names its first broken link when it is read in the background', async () => {
    const [{ id }] = await app.sql.query(`select id from audit_entries where object_id = 'S02' order by id limit 1`);
    await behindItsBack(`update audit_entries set reason = 'other' where id = $1`, [id]);
    const { body } = await auditor.post('/audit/verifications').expect(202);
    await app.drained({ tolerateFailures: true });
    const job = (await auditor.get(`/jobs/${body.id}`).set('Accept-Language', 'en').expect(200)).body;
    expect(job.state).toBe('failed');
    expect(job.failures).toMatchObject([{ reason: `The audit chain is broken: entry ${id} was changed` }]);
    await behindItsBack(`update audit_entries set reason = null where id = $1`, [id]);
  });

  it('tells what one request did', async () => {
    const [{ requestId }] = (await auditor.get('/audit?action=suppliers.create&limit=1').expect(200)).body.items;
    const { items } = (await auditor.get(`/audit?requestId=${requestId}`).expect(200)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ action: 'suppliers.create', requestId });
  });

  it('shows which entry was changed behind its back', async () => {
    const [{ id }] = await app.sql.query(`select id from audit_entries where object_id = 'S02' order by id limit 1`);
    await behindItsBack(`update audit_entries set after = '{"code": "S02", "name": "Nobody"}' where id = $1`, [id]);
    const { body } = await auditor.get('/audit/verify').expect(200);
    expect(body).toMatchObject({ whole: false, broken: { id, because: 'entry-changed' } });
    await behindItsBack(`update audit_entries set after = '{"code": "S02", "name": "Maker S02"}' where id = $1`, [id]);
    expect((await auditor.get('/audit/verify')).body.whole).toBe(true);
  });

  it('shows which entry was taken out, also at the end when the head was noted', async () => {
    const { head } = (await auditor.get('/audit/verify')).body;
    const noted = `/audit/verify?notedId=${head.id}&notedHash=${head.hash}`;
    await behindItsBack(`delete from audit_entries where id = $1`, [head.id]);
    expect((await auditor.get(noted)).body).toMatchObject({ whole: false, broken: { id: head.id } });
    await behindItsBack(`delete from audit_entries where object_id = 'S01'`);
    expect((await auditor.get('/audit/verify')).body).toMatchObject({
      whole: false,
      broken: { because: 'entry-missing' },
    });
  });
});

it('cannot be changed by the application, nor can the events', async () => {
  const sql = app.api.get(DataSource);
  for (const table of ['audit_entries', 'events']) {
    await expect(sql.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    await expect(sql.query(`truncate ${table}`)).rejects.toThrow('permission denied');
  }
});
