import { access } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Requests, TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
let lead: Requests;
let room: RigRoom;

beforeAll(async () => {
  app = await openTestApp();
  lead = await app.as('lead');
  room = await RigRoom.with(app, 60);
  await room.verify(['voltage', 'starting'], 60);
  await app.drained();
});
afterAll(() => app.close());

const waits = { seconds: 30 };
type View = Record<string, unknown> & { id: string };

async function exported(user: Requests, wanted: Record<string, unknown>): Promise<View> {
  const { body, headers } = await user.post('/exports').send(wanted).expect(202);
  expect(headers['location']).toBe(`/api/v1/jobs/${body.jobId}`);
  await app.drained(waits);
  return (await user.get(`/exports/${body.id}`).expect(200)).body;
}

async function linesOf(user: Requests, wanted: Record<string, unknown>): Promise<string[]> {
  const { id } = await exported(user, { format: 'csv', ...wanted });
  const { text } = await user.get(`/exports/${id}/file`).expect(200);
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1).trimEnd().split('\r\n');
}

describe('an export', () => {
  it('holds every row that fits, in the order of the list, however many pages the list has', async () => {
    const view = await exported(lead, { list: 'meters', query: { batchNo: room.batchNo, limit: 7 }, format: 'csv' });
    expect(view).toMatchObject({ state: 'ready', rows: 60, progress: 60, total: 60, title: '电能表', selected: null });
    const { text, headers } = await lead.get(`/exports/${view.id}/file`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/filename\*=UTF-8''%E7%94%B5.*\.csv/);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toBe('资产编号,状态,批次号,供应商,型号,结论,故障,台体,表位,检定时间,箱号,垛号');
    expect(lines.slice(1).map((line) => /\d{22}/.exec(line)![0])).toEqual(room.assetNos);
    expect(lines[1]).toContain('不合格');
  });

  it('holds what was filtered, chosen and shown, and nothing else', async () => {
    const failed = await linesOf(lead, { list: 'meters', query: { batchNo: room.batchNo, verdict: 'fail' } });
    expect(failed).toHaveLength(3);
    const selected = [room.assetNos[5], room.assetNos[9]];
    const chosen = await linesOf(lead, { list: 'meters', selected, columns: ['verdict', 'assetNo', 'unknown'] });
    expect(chosen).toEqual(['结论,资产编号', ...selected.map((no) => `合格,"\t${no}"`)]);
  });

  it('is a workbook with codes as texts', async () => {
    const query = { batchNo: room.batchNo };
    const { id } = await exported(await app.as('marketing'), { list: 'batches', query, format: 'xlsx' });
    const { body } = await (await app.as('marketing')).get(`/exports/${id}/file`).responseType('blob').expect(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(body);
    const sheet = workbook.getWorksheet('检定批次')!;
    expect([sheet.rowCount, sheet.getCell('A2').value, sheet.getCell('A2').numFmt]).toEqual([2, room.batchNo, '@']);
    expect(sheet.getCell('H2').value).toBe(60);
  });

  it.each([
    ['disagreements', () => ({ batchNo: room.batchNo })],
    ['indicator-values', () => ({ code: 'full-verification-pass', from: '2026-10', to: '2026-12' })],
    ['indicator-rows', () => ({ code: 'full-verification-pass', period: '2026' })],
    ['jobs', () => ({ state: 'completed' })],
    ['imports', () => ({})],
  ] as const)('is had of %s', async (list, query) => {
    const lines = await linesOf(lead, { list, query: query() });
    expect(lines[0]!.split(',').length).toBeGreaterThan(5);
    if (list.startsWith('indicator')) expect(lines.length).toBeGreaterThan(1);
  });

  it('is told of, and counted until it is read', async () => {
    const checker = await app.as('checker');
    await exported(checker, { list: 'batches', format: 'csv' });
    expect((await checker.get('/notifications/unread').expect(200)).body).toEqual({ unread: 1 });
    const { items } = (await checker.get('/notifications?unread=true').expect(200)).body;
    expect(items).toMatchObject([
      { kind: 'export-ready', link: '/exports', params: { list: 'batches' }, readAt: null },
    ]);
    await (await app.as('verifier')).post('/notifications/read').send({ id: items[0].id }).expect(200);
    expect((await checker.get('/notifications/unread').expect(200)).body).toEqual({ unread: 1 });
    expect((await checker.post('/notifications/read').send({}).expect(200)).body).toEqual({ unread: 0 });
    expect((await checker.get('/notifications?unread=true').expect(200)).body.items).toEqual([]);
    expect((await checker.get('/notifications').expect(200)).body.items).toHaveLength(1);
  });

  it.each([
    ['a list that nobody knows', { list: 'secrets' }, 422, 'export-list-unknown'],
    ['a filter that the list does not take', { list: 'meters', query: { state: 'lost' } }, 400, 'validation-failed'],
    ['chosen rows of a list without', { list: 'jobs', selected: ['x'] }, 422, 'export-not-selectable'],
    ['another format', { list: 'meters', format: 'pdf' }, 400, 'validation-failed'],
  ])('is refused of %s', async (_, wanted, status, code) => {
    const { body } = await lead
      .post('/exports')
      .send({ format: 'csv', ...wanted })
      .expect(status);
    expect(body.code).toBe(code);
  });

  it('is only of what its owner may see, then and when it is written', async () => {
    const refused = await lead.post('/exports').send({ list: 'audit', format: 'csv' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'not-permitted', action: 'audit.read' });
    const audit = await linesOf(await app.as('auditor'), { list: 'audit', query: { action: 'exports.create' } });
    expect(audit.length).toBeGreaterThan(3);
    await app.sql.query(`update users set roles = '{}' where username = 'auditor'`);
    const [job] = await app.sql.query(
      `insert into jobs (id, kind, key, payload, actor_id)
       select gen_random_uuid(), 'exports.write', 'k', jsonb_build_object('exportId', e.id), e.created_by_id
       from exports e where list = 'audit' returning id`,
    );
    await app.sql.query(`update exports set finished_at = null where list = 'audit'`);
    await app.drained({ ...waits, tolerateFailures: true });
    const { body } = await lead.get(`/jobs/${job.id}`).expect(200);
    expect(body).toMatchObject({ state: 'failed', owner: '审计员' });
    await app.sql.query(`update users set roles = '{auditor}' where username = 'auditor'`);
    const told = (await (await app.as('auditor')).get('/notifications').expect(200)).body.items;
    expect(told[0]).toMatchObject({ kind: 'job-failed', params: { jobKind: 'exports.write', code: 'not-permitted' } });
    await app.sql.query(`delete from jobs where state = 'failed'`);
  });

  it('is nobody else’s', async () => {
    const { id } = await exported(lead, { list: 'batches', format: 'csv' });
    const other = await app.as('verifier');
    await other.get(`/exports/${id}`).expect(404);
    await other.get(`/exports/${id}/file`).expect(404);
    await other.delete(`/exports/${id}`).expect(404);
    expect((await other.get('/exports').expect(200)).body.items).toEqual([]);
    await lead.delete(`/exports/${id}`).expect(204);
    await lead.get(`/exports/${id}/file`).expect(404);
    await expect(access(join(app.config.dataDir, 'exports', `${id}.csv`))).rejects.toThrow('ENOENT');
  });

  it('goes when its days are over', async () => {
    const { id } = await exported(lead, { list: 'batches', format: 'csv' });
    const path = join(app.config.dataDir, 'exports', `${id}.csv`);
    await access(path);
    await app.sql.query(`update exports set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await lead.get(`/exports/${id}/file`).expect(409)).body).toMatchObject({ code: 'export-not-ready' });
    await app.sql.query(
      `insert into jobs (id, kind, key, payload) values (gen_random_uuid(), 'exports.clean', 'clean', '{}')`,
    );
    await app.drained(waits);
    await expect(access(path)).rejects.toThrow('ENOENT');
    expect((await lead.get(`/exports/${id}`).expect(200)).body.state).toBe('expired');
  });
});
