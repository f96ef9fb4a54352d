import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import type { Requests, TestApp } from '#libs/testing';
import { check, commit, errorFileOf, errorsOf, fixture, stateOf, type ImportState } from './import-files.js';
import { openTestApp } from './open-test-app.js';
import { createSource, madeMeters, openBatch } from './recorded-batch.js';

const source = { supplierCode: 'S1', modelCode: 'M1' };
const arrivalBatch = '2699000000000001';
const size = 20;
let app: TestApp;
let lead: Requests;
let folder: string;

beforeAll(async () => {
  app = await openTestApp();
  lead = await app.as('lead');
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-mending-'));
  await createSource(app, source);
  await enter(arrivalBatch);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const enter = (batchNo: string): Promise<unknown> =>
  lead
    .post('/batches')
    .send({ batchNo, ...source, quantity: size, arrivedOn: '2026-11-01' })
    .expect(201);

const causesOf = async (id: string) => (await lead.get(`/imports/${id}/causes`).expect(200)).body;

async function recheck(id: string, body: object = {}): Promise<ImportState & Record<string, unknown>> {
  await lead.post(`/imports/${id}/recheck`).send(body).expect(202);
  await app.drained({ tolerateFailures: true });
  return (await stateOf(lead, id)) as ImportState & Record<string, unknown>;
}

const mend = (id: string, cell: object) => lead.post(`/imports/${id}/corrections`).send(cell);

let last = 0;

/** The two files that the rigs wrote of a batch in verification, or one that nobody has opened yet. */
async function rigFiles(opened = true): Promise<{ batchNo: string; taskNo: string; detect: string; basic: string }> {
  const n = String(++last).padStart(2, '0');
  const story = {
    ...{ batchNo: `26990000000020${n}`, taskNo: `39990000000020${n}`, serialPrefix: `269920${n}`, meters: size },
    ...{ firstDay: '2026-11-02', rigs: [1], positions: 20, verifiers: ['V001'], checkers: ['C001'], faults: {} },
    seed: last,
  };
  if (opened) await openBatch(app, source, story.batchNo, madeMeters(story));
  const files = await writeRigFiles(story, join(folder, n));
  const [detect, basic] = await Promise.all([readFile(files.detectRslt, 'utf8'), readFile(files.basicErr, 'utf8')]);
  return { ...story, detect, basic };
}

describe('what a file is known by', () => {
  it('stands in the list: batch, rig, task, meters and days', async () => {
    const { batchNo, taskNo, detect, basic } = await rigFiles();
    const known = { batches: [batchNo], rigs: ['1'], tasks: [taskNo], meters: size, firstDay: '2026-11-02' };
    expect(await check(app, lead, { content: detect })).toMatchObject({ contents: known });
    const readings = (await check(app, lead, { content: basic })) as ImportState & { contents: object };
    expect(readings).toMatchObject({ contents: { batches: [batchNo], tasks: [taskNo], meters: size } });
    expect(readings.contents).not.toHaveProperty('sample');
    const { body } = await lead.get('/imports?kind=detect-rslt').expect(200);
    expect(body.items[0].contents).toMatchObject(known);
  });
});

describe('wrong cells', () => {
  it('are mended in place, and the stored file is read with them', async () => {
    const { id } = await check(app, lead, { content: await fixture('not-ok/arrival-mixed-faults.csv') });
    const [digit] = await errorsOf(lead, id);
    const right = '3430001269900000000078';
    expect((await mend(id, { row: 9, column: 'BAR_CODE', value: right }).expect(201)).body).toEqual({ cells: 1 });
    const [waiting] = (await lead.get(`/imports/${id}/errors`).expect(200)).body.items;
    expect(waiting).toMatchObject({ row: 9, value: digit?.value, corrected: right, captured: digit?.value });
    expect((await causesOf(id)).mended).toBe(1);
    expect(await errorFileOf(lead, id)).toContain(right);
    expect(await recheck(id)).toMatchObject({ state: 'ready', newRows: 17, errorRows: 3 });
    expect((await causesOf(id)).mended).toBe(0);
    expect((await errorsOf(lead, id)).map(({ row }) => row)).toEqual([11, 13, 15]);
    const [kept] = await app.sql.query(
      `select c.row, c."column", c.before, c.value, u.username from import_corrections c
       join users u on u.id = c.corrected_by_id where c.import_id = $1`,
      [id],
    );
    expect(kept).toEqual({ row: 9, column: 'BAR_CODE', before: digit?.value, value: right, username: 'lead' });
    const [entry] = await app.sql.query<[{ before: unknown; after: unknown }]>(
      `select before, after from audit_entries where action = 'imports.correct' and object_id = $1`,
      [id],
    );
    expect(entry.before).toEqual({ column: 'BAR_CODE', cells: [{ row: 9, before: digit?.value }] });
    expect(entry.after).toMatchObject({ value: right, cells: 1 });
    // What was wrong a second time is mended over the first correction, and what the file has is still told.
    await mend(id, { row: 15, column: 'BAR_CODE', value: '123' }).expect(201);
    await recheck(id);
    const again = (await lead.get(`/imports/${id}/errors`).expect(200)).body.items.at(-1);
    expect(again).toMatchObject({ row: 15, value: '123', captured: '34300012699000000001', corrected: null });
    await lead.post(`/imports/${id}/discard`).send({}).expect(200);
  });

  it('of one kind are mended all at once', async () => {
    const { detect } = await rigFiles();
    const wrong = detect.replaceAll(/^((?:[^,]*,){2})1,/gm, '$1新台,');
    const { id } = await check(app, lead, { content: wrong });
    const { items } = await causesOf(id);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ rule: 'rig-unknown', rows: size, firstRow: 2, settled: false, sameValue: true });
    const { column } = items[0];
    const all = { row: 2, column, value: '1', everywhere: true };
    expect((await mend(id, all).expect(201)).body).toEqual({ cells: size });
    expect(await recheck(id)).toMatchObject({ newRows: size, errorRows: 0 });
    await commit(app, lead, id);
    expect((await mend(id, all).expect(409)).body.code).toBe('transition-not-allowed');
  });

  it('can only be those that are in error, by whoever may bring the file', async () => {
    const { id } = await check(app, lead, { content: await fixture('not-ok/arrival-mixed-faults.csv') });
    const good = { row: 2, column: 'BAR_CODE', value: '1' };
    expect((await mend(id, good).expect(422)).body.code).toBe('not-in-error');
    expect((await mend(id, { ...good, column: 'NOTHING' }).expect(422)).body.code).toBe('column-not-in-file');
    const marketing = await app.as('marketing');
    for (const act of ['corrections', 'recheck', 'discard']) {
      await marketing.post(`/imports/${id}/${act}`).send(good).expect(403);
    }
    await lead.post(`/imports/${id}/discard`).send({}).expect(200);
  });
});

describe('causes', () => {
  it('are named once each, and told to be settled when what was missing is there', async () => {
    const { batchNo, detect } = await rigFiles(false);
    await enter(batchNo);
    const arrival = detect
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => `${batchNo},${line.split(',')[4] ?? ''}`);
    await commit(
      app,
      lead,
      (await check(app, lead, { content: ['ARRIVE_BATCH_NO,BAR_CODE', ...arrival].join('\n') })).id,
    );
    const { id } = await check(app, lead, { content: detect });
    const waiting = { rule: 'round-not-open', rows: size, settled: false, params: { batchNo } };
    expect((await causesOf(id)).items).toEqual([
      expect.objectContaining({ ...waiting, params: expect.objectContaining({ batchNo }) }),
    ]);
    await lead.post(`/batches/${batchNo}/pass-to-verification`).send({ reason: 'trial' }).expect(201);
    await lead.post(`/batches/${batchNo}/full-verification`).send({}).expect(201);
    expect((await causesOf(id)).items[0].settled).toBe(true);
    expect(await recheck(id)).toMatchObject({ state: 'ready', newRows: size, errorRows: 0 });
  });

  it('of meters that nobody knows wait for their arrival list', async () => {
    const { detect } = await rigFiles(false);
    const { id } = await check(app, lead, { content: detect });
    expect((await causesOf(id)).items).toEqual([expect.objectContaining({ rule: 'meter-unknown', rows: size })]);
    expect((await causesOf(id)).items[0].message).toBe('台账中没有这些电能表：到货清单还没有导入');
  });
});

describe('a result file and its readings', () => {
  it.each(['detect', 'basic'] as const)('are committed together from either side: %s', async (side) => {
    const { batchNo, detect, basic } = await rigFiles();
    const half = await check(app, lead, { content: detect });
    const companions = async (id: string) => (await lead.get(`/imports/${id}/companions`).expect(200)).body;
    expect(await companions(half.id)).toEqual({ items: [], waitsFor: 'basicerr' });
    const other = await check(app, lead, { content: basic });
    expect(await companions(half.id)).toMatchObject({ items: [{ id: other.id, meters: size }], waitsFor: null });
    expect(await companions(other.id)).toMatchObject({ items: [{ id: half.id, kind: 'detect-rslt' }] });
    const [from, to] = side === 'detect' ? [half.id, other.id] : [other.id, half.id];
    const wish = { mode: 'all-or-nothing', together: [to] };
    await lead.post(`/imports/${from}/commit`).send(wish).expect(202);
    await app.drained();
    for (const { id } of [half, other]) expect((await stateOf(lead, id)).state).toBe('committed');
    const { body } = await lead.get(`/batches/${batchNo}/full-verification`).expect(200);
    expect(body).toMatchObject({ tested: size, passed: size });
  });

  it('are committed both or not at all', async () => {
    const { detect, basic } = await rigFiles();
    const [half, other] = [await check(app, lead, { content: detect }), await check(app, lead, { content: basic })];
    await lead.post(`/imports/${other.id}/discard`).send({}).expect(200);
    const wish = { mode: 'all-or-nothing', together: [other.id] };
    await lead.post(`/imports/${half.id}/commit`).send(wish).expect(409);
    expect((await stateOf(lead, half.id)).state).toBe('ready');
  });

  it('wait for no half that was recorded before', async () => {
    const { detect, basic } = await rigFiles();
    await commit(app, lead, (await check(app, lead, { content: basic })).id);
    const { id } = await check(app, lead, { content: detect });
    expect((await lead.get(`/imports/${id}/companions`).expect(200)).body).toEqual({ items: [], waitsFor: null });
  });
});

describe('a file that waits', () => {
  it('is thrown away with all that was staged of it; once more does nothing', async () => {
    const { detect } = await rigFiles();
    const { id } = await check(app, lead, { content: detect.replace('2026-11-02', 'gestern') });
    const left = `select (select count(*)::int from rig_results where import_id = $1) as rows,
      (select count(*)::int from import_errors where import_id = $1) as errors`;
    expect(await app.sql.query(left, [id])).toEqual([{ rows: size - 1, errors: 1 }]);
    for (const times of [1, 2]) {
      const { body } = await lead.post(`/imports/${id}/discard`).send({}).expect(200);
      expect([times, body.state]).toEqual([times, 'discarded']);
    }
    await app.drained();
    expect(await app.sql.query(left, [id])).toEqual([{ rows: 0, errors: 0 }]);
    const entries = await app.sql.query(
      `select from audit_entries where action = 'imports.discard' and object_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(1);
    await lead.post(`/imports/${id}/commit`).send({ mode: 'good-rows' }).expect(409);
    await lead.post(`/imports/${id}/recheck`).send({}).expect(409);
  });

  it('is neither thrown away nor read again once it was committed', async () => {
    const { id } = await check(app, lead, { content: await fixture('ok/arrival.csv') });
    await commit(app, lead, id);
    for (const act of ['discard', 'recheck']) {
      const { body } = await lead.post(`/imports/${id}/${act}`).send({}).expect(409);
      expect(body).toMatchObject({ code: 'transition-not-allowed', from: 'committed' });
    }
  });

  it('is left alone while it is being read', async () => {
    const { id } = await check(app, lead, { content: await fixture('ok/arrival.csv') });
    const runner = app.sql.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`select from imports where id = $1 for update`, [id]);
    const { body } = await lead.post(`/imports/${id}/discard`).send({}).expect(409);
    expect(body.code).toBe('import-under-way');
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('is read again after its check has failed, and after its commit has', async () => {
    const { id } = await check(app, lead, { content: await fixture('ok/arrival.csv') });
    const fail = (state: string, kind: string) =>
      app.sql.query(
        `with broken as (update imports set state = $2 where id = $1 returning job_id)
         update jobs set state = 'failed', kind = $3, failures = '[{"item": "x", "reason": {"code": "unexpected", "params": {}}}]'
         where id::text = (select job_id from broken)`,
        [id, state, kind],
      );
    await fail('checking', 'imports.check');
    expect(await stateOf(lead, id)).toMatchObject({ state: 'failed', structuralErrors: [{ code: 'unexpected' }] });
    expect(await recheck(id)).toMatchObject({ state: 'ready', refusal: null, rows: 20 });
    await fail('committing', 'imports.commit');
    expect(await stateOf(lead, id)).toMatchObject({ state: 'ready', refusal: { code: 'unexpected' } });
    expect(await recheck(id)).toMatchObject({ state: 'ready', refusal: null });
    await lead.post(`/imports/${id}/discard`).send({}).expect(200);
  });
});

describe('a layout that nobody has seen', () => {
  const header = ['表', '批', '箱'];
  const rows = ['3430001269900000000016', '3430001269900000000023'].map((assetNo) => [assetNo, '首批', 'BX1']);
  const content = [['到货单'], header, ...rows].map((cells) => cells.join(',')).join('\n');

  it('is mapped with columns, constants and words, and read so from then on', async () => {
    const failed = await check(app, lead, { content });
    expect(failed.structuralErrors[0]).toMatchObject({ code: 'kind-unrecognised' });
    const { body: layout } = await lead.get(`/imports/${failed.id}/layout`).expect(200);
    expect(layout).toMatchObject({ headerAt: 1, rows: [['到货单'], header, ...rows] });
    expect(layout.kinds.map(({ name }: { name: string }) => name)).toContain('verification-wide');
    const template = {
      ...{
        kind: 'arrival-meters',
        name: '供应商的单子',
        header,
        columns: { 表: 'BAR_CODE', 批: 'ARRIVE_BATCH_NO', 箱: '' },
      },
      values: { 批: { 首批: arrivalBatch } },
    };
    const { body: saved } = await lead.post('/imports/profiles').send(template).expect(201);
    const mapped = await recheck(failed.id, { kind: 'arrival-meters' });
    expect(mapped).toMatchObject({ kind: 'arrival-meters', state: 'ready', rows: 2, errorRows: 0 });
    expect(mapped.recognised.profile).toBe('供应商的单子');
    const next = await check(app, lead, { content: content.replace('0016', '0030') });
    expect(next).toMatchObject({ state: 'ready', recognised: { profile: '供应商的单子' } });
    const other = { name: '供应商的单子', columns: template.columns, values: { 批: { 首批: 'X' } } };
    await lead.put(`/imports/profiles/${saved.id}`).send(other).expect(200);
    expect(await recheck(failed.id)).toMatchObject({ errorRows: 2 });
    await lead
      .put(`/imports/profiles/${saved.id}`)
      .send({ name: 'x', columns: { 表: 'BAR_CODE' } })
      .expect(422);
    await lead.put('/imports/profiles/999').send(other).expect(404);
    for (const values of [{ 批: 'x' }, { 批: { 首批: 1 } }]) {
      await lead
        .post('/imports/profiles')
        .send({ ...template, values })
        .expect(400);
    }
    await lead.delete(`/imports/profiles/${saved.id}`).expect(204);
    expect(await recheck(failed.id)).toMatchObject({ state: 'failed', rows: 0 });
    const left = await app.sql.query(`select from arrival_rows where import_id = $1`, [failed.id]);
    expect(left).toEqual([]);
  });
});
