import { setTimeout as sleep } from 'node:timers/promises';
import type { Requests, TestApp } from '#libs/testing';
import { check, commit, errorFileOf, errorsOf, fixture, rowsOf, stateOf, workbook } from './import-files.js';
import { openTestApp } from './open-test-app.js';
import { createSource } from './recorded-batch.js';

const batchNo = '2699000000000001';
const source = { supplierCode: 'S1', modelCode: 'M1' };
let app: TestApp;
let lead: Requests;

beforeAll(async () => {
  app = await openTestApp();
  lead = await app.as('lead');
  await createSource(app, source);
  await lead
    .post('/batches')
    .send({ batchNo, ...source, quantity: 20, arrivedOn: '2026-11-01' })
    .expect(201);
});

afterAll(() => app.close());

const meters = async (): Promise<number> =>
  (await app.sql.query<[{ n: number }]>(`select count(*)::int as n from meters`))[0].n;

/** Each of them leaves no meter behind. */
afterEach(async () => {
  await app.sql.query(`delete from meters`);
});

describe('files as people bring them', () => {
  it.each([
    ['arrival.csv', 'utf-8'],
    ['arrival-gb18030.csv', 'gb18030'],
    ['arrival-gb18030-late.csv', 'gb18030'],
    ['arrival-utf8-bom.csv', 'utf-8'],
    ['arrival-utf16.csv', 'utf-16le'],
    ['arrival-quoted-semicolons-crlf.csv', 'utf-8'],
    ['arrival-title-above.csv', 'utf-8'],
  ])('reads %s without a question', async (name, encoding) => {
    const checked = await check(app, lead, { content: await fixture(`ok/${name}`) });
    expect(checked).toMatchObject({
      ...{ kind: 'arrival-meters', state: 'ready', rows: 20, newRows: 20, errorRows: 0, notices: [] },
      ...{ recognised: { format: 'csv', encoding }, structuralErrors: [] },
    });
    expect(await meters()).toBe(0);
  });

  it('reads a workbook, its codes as text', async () => {
    const rows = rowsOf((await fixture('ok/arrival.csv')).toString());
    const checked = await check(app, lead, { content: await workbook([['到货清单'], ...rows]), name: '到货.xlsx' });
    expect(checked).toMatchObject({ state: 'ready', rows: 20, newRows: 20, recognised: { format: 'xlsx' } });
  });

  it('takes codes that a workbook holds as numbers for damaged', async () => {
    const [header = [], ...rows] = rowsOf((await fixture('ok/arrival.csv')).toString());
    const numbers = rows.map(([batch = '', asset, ...rest]) => [batch, Number(asset), ...rest]);
    const checked = await check(app, lead, { content: await workbook([header, ...numbers]), name: 'a.xlsx' });
    expect(checked).toMatchObject({ state: 'ready', rows: 20, newRows: 0, errorRows: 20 });
    expect(checked.notices[0]).toMatchObject({ code: 'excel-damaged', rows: 20, column: 'BAR_CODE' });
  });

  it('says what is wrong with each row, with row, column, value, rule and what to do', async () => {
    const checked = await check(app, lead, { content: await fixture('not-ok/arrival-mixed-faults.csv') });
    expect(checked).toMatchObject({ state: 'ready', rows: 20, newRows: 16, errorRows: 4 });
    const errors = await errorsOf(lead, checked.id);
    expect(errors.map(({ row, rule }) => [row, rule])).toEqual([
      [9, 'wrong-check-digit'],
      [11, 'repeated-in-file'],
      [13, 'too-few-fields'],
      [15, 'not-22-digits'],
    ]);
    expect(errors[1]).toMatchObject({ column: 'BAR_CODE', value: '3430001269900000000085' });
    expect(errors[3]?.message).toBe('资产编号应为 22 位数字，现为 20 位');
    const english = await lead.get(`/imports/${checked.id}/errors?limit=1`).set('Accept-Language', 'en').expect(200);
    expect(english.body.items[0]).toMatchObject({ hint: 'Compare it with the barcode on the nameplate' });
    const next = await lead.get(`/imports/${checked.id}/errors?limit=9&cursor=${english.body.nextCursor}`).expect(200);
    expect(next.body).toMatchObject({ items: [{ row: 11 }, { row: 13 }, { row: 15 }], nextCursor: null });
  });

  it('explains numbers that a spreadsheet has damaged, and takes none of them', async () => {
    const checked = await check(app, lead, { content: await fixture('not-ok/arrival-excel-damaged.csv') });
    expect(checked).toMatchObject({ state: 'ready', rows: 20, newRows: 0, errorRows: 20 });
    expect(checked.notices).toHaveLength(1);
    expect(checked.notices[0]).toMatchObject({ code: 'excel-damaged', rows: 20, column: 'BAR_CODE' });
    expect(checked.notices[0]?.message).toContain('无法恢复');
    expect(new Set((await errorsOf(lead, checked.id)).map(({ rule }) => rule))).toEqual(new Set(['excel-damaged']));
  });

  it.each([
    ['arrival-missing-column.csv', 'arrival-meters', 'column-missing'],
    ['arrival-column-twice.csv', 'arrival-meters', 'column-repeated'],
    ['arrival-no-rows.csv', 'arrival-meters', 'no-rows'],
    ['quote-not-closed.csv', 'arrival-meters', 'quote-not-closed'],
    ['other-table.csv', undefined, 'kind-unrecognised'],
    ['other-table.csv', 'arrival-meters', 'column-missing'],
    ['picture.csv', undefined, 'file-is-picture'],
    ['old-workbook.xls', undefined, 'old-workbook'],
    ['broken-workbook.xlsx', undefined, 'workbook-broken'],
    ['encoding-unreadable.csv', 'arrival-meters', 'encoding-unreadable'],
    ['empty.csv', 'arrival-meters', 'file-empty'],
  ])('refuses %s as %s whole: %s', async (name, kind, code) => {
    const content = await fixture(`not-ok/${name}`);
    const checked = await check(app, lead, { content, name, ...(kind !== undefined && { kind }) });
    expect(checked).toMatchObject({ state: 'failed', rows: 0, newRows: 0, errorRows: 0 });
    expect(checked.structuralErrors[0]?.code).toBe(code);
    expect(checked.structuralErrors[0]?.message).not.toBe(code);
    expect(await errorsOf(lead, checked.id)).toEqual([]);
    expect(await errorFileOf(lead, checked.id)).toContain('错误原因');
    const { body } = await lead.post(`/imports/${checked.id}/commit`).send({ mode: 'good-rows' }).expect(409);
    expect(body).toMatchObject({ code: 'transition-not-allowed', from: 'failed', allowed: ['checking', 'discarded'] });
  });
});

describe('commit', () => {
  it('takes good rows or all or nothing; the file of bad rows, mended, brings the rest', async () => {
    const checked = await check(app, lead, { content: await fixture('not-ok/arrival-mixed-faults.csv') });
    const refused = await lead.post(`/imports/${checked.id}/commit`).send({ mode: 'all-or-nothing' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'import-has-errors', errorRows: 4 });
    expect(await commit(app, lead, checked.id, { mode: 'good-rows' })).toMatchObject({
      state: 'committed',
      newRows: 16,
    });
    expect(await meters()).toBe(16);
    const file = await errorFileOf(lead, checked.id);
    expect(file.trim().split('\r\n')).toHaveLength(5);
    expect(file).toContain('"\t3430001269900000000085"');
    const mended = file
      .replace(/\t34300012699000000000(7)\d/, '\t3430001269900000000078')
      .replace(/269900000011,,/, '269900000011,BX0000,PL01')
      .replace('34300012699000000001"', '3430001269900000000139"');
    const again = await check(app, lead, { content: `\ufeff${mended}` });
    expect(again).toMatchObject({ kind: 'arrival-meters', rows: 4, duplicateRows: 1, newRows: 3, errorRows: 0 });
    await commit(app, lead, again.id);
    expect(await meters()).toBe(19);
  });

  it('does nothing the second time, whether asked again or brought again', async () => {
    const content = await fixture('ok/arrival.csv');
    const [first, second] = [await check(app, lead, { content }), await check(app, lead, { content })];
    expect(second.newRows).toBe(20);
    const answers = [1, 2, 3].map(() => lead.post(`/imports/${first.id}/commit`).send({ mode: 'all-or-nothing' }));
    const locations = (await Promise.all(answers)).map(({ status, headers }) => `${status} ${headers['location']}`);
    expect(new Set(locations).size).toBe(1);
    await app.drained();
    expect(await commit(app, lead, second.id)).toMatchObject({ state: 'committed', newRows: 0, duplicateRows: 20 });
    expect(await check(app, lead, { content })).toMatchObject({ newRows: 0, duplicateRows: 20, changedRows: 0 });
    expect(await meters()).toBe(20);
    const events = await app.sql.query(`select kind from events where kind = 'arrived' and upper(meter_ids) > 0`);
    expect(events.length).toBeGreaterThan(0);
  });

  it('that is handed over again after it was done does nothing', async () => {
    const { id } = await check(app, lead, { content: await fixture('ok/arrival.csv') });
    await commit(app, lead, id);
    const facts = `select (select count(*) from events) as events, (select max(id) from meters) as last,
      (select count(*) from audit_entries) as entries`;
    const before = await app.sql.query(facts);
    const again = `update jobs set state = 'waiting', dispatched_at = null where kind = 'imports.commit' and key = $1`;
    await app.sql.query(again, [id]);
    await app.drained();
    expect(await app.sql.query(facts)).toEqual(before);
    expect((await stateOf(lead, id)).state).toBe('committed');
  });

  it('corrects recorded values only with a reason', async () => {
    const text = (await fixture('ok/arrival.csv')).toString();
    await commit(app, lead, (await check(app, lead, { content: text })).id);
    const changed = await check(app, lead, { content: text.replace('BX0000', 'BX9999') });
    expect(changed).toMatchObject({ newRows: 0, duplicateRows: 19, changedRows: 1 });
    const { body } = await lead.post(`/imports/${changed.id}/commit`).send({ mode: 'all-or-nothing' }).expect(422);
    expect(body.code).toBe('correction-needs-reason');
    await commit(app, lead, changed.id, { mode: 'all-or-nothing', reason: '箱号录错' });
    const [{ boxNo }] = await app.sql.query<[{ boxNo: string }]>(
      `select box_no as "boxNo" from meters order by asset_no limit 1`,
    );
    expect(boxNo).toBe('BX9999');
  });
});

describe('undo', () => {
  it('takes the meters out again, and keeps the import as undone', async () => {
    const { id } = await check(app, lead, { content: await fixture('ok/arrival.csv') });
    const early = await lead.post(`/imports/${id}/undo`).send({ reason: 'wrong' }).expect(409);
    expect(early.body).toMatchObject({ code: 'transition-not-allowed', from: 'ready' });
    await commit(app, lead, id);
    expect((await lead.post(`/imports/${id}/undo`).send({ reason: '送错了' }).expect(200)).body.state).toBe('undone');
    expect(await meters()).toBe(0);
    expect((await lead.get('/imports?state=undone').expect(200)).body.items[0]).toMatchObject({
      id,
      undoReason: '送错了',
    });
  });

  it('is refused with the reason once a later step rests on it', async () => {
    const { id } = await check(app, lead, { content: await fixture('ok/arrival.csv') });
    await commit(app, lead, id);
    await app.sql.query(`update meters set state = 'in-store' where asset_no like '%9'`);
    const { body } = await lead.post(`/imports/${id}/undo`).send({ reason: 'wrong' }).expect(409);
    expect(body.code).toBe('import-in-use');
    expect((await stateOf(lead, id)).state).toBe('committed');
    expect(await meters()).toBe(20);
  });
});

describe('the edges', () => {
  it('refuses by kind what a role may not bring, and keeps nothing of it', async () => {
    const supplies = await app.as('supplies');
    const before = await app.sql.query(`select id from imports`);
    const content = Buffer.from('x');
    const refused = await supplies.post('/imports').field('kind', 'basicerr').attach('file', content, 'a.csv');
    expect(refused.status).toBe(403);
    await (await app.as('marketing')).post('/imports').attach('file', content, 'a.csv').expect(403);
    const unknown = await lead.post('/imports').field('kind', 'nothing').attach('file', content, 'a.csv').expect(422);
    expect(unknown.body.code).toBe('import-kind-unknown');
    expect((await lead.post('/imports').field('kind', 'basicerr').expect(400)).body.code).toBe('file-missing');
    await lead.post('/imports').send({}).expect(400);
    await lead.get('/imports/nothing').expect(404);
    expect(await app.sql.query(`select id from imports`)).toHaveLength(before.length);
  });

  it('takes the fields in either order', async () => {
    const content = await fixture('ok/arrival.csv');
    const { body } = await lead.post('/imports').attach('file', content, 'a.csv').field('kind', 'arrival-meters');
    await app.drained();
    expect(await stateOf(lead, body.id)).toMatchObject({ kind: 'arrival-meters', newRows: 20 });
  });

  it('starts a check cleanly again after it was cut off', async () => {
    const { id } = await check(app, lead, { content: await fixture('not-ok/arrival-mixed-faults.csv') });
    await app.sql.query(`update imports set state = 'checking', rows = 0 where id = $1`, [id]);
    await app.sql.query(
      `update jobs set state = 'active', dispatched_at = null, finished_at = null where payload->>'importId' = $1`,
      [id],
    );
    await sleep(1200);
    await app.drained();
    expect(await stateOf(lead, id)).toMatchObject({ state: 'ready', rows: 20, newRows: 16, errorRows: 4 });
    expect(await errorsOf(lead, id)).toHaveLength(4);
  });
});
