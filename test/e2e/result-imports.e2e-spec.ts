import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madePoints } from '../../apps/cli/src/demo/made-batch.js';
import { writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import type { Requests, TestApp } from '#libs/testing';
import { check, commit, errorFileOf, errorsOf, rowsOf, workbook } from './import-files.js';
import { openTestApp } from './open-test-app.js';
import { createSource, madeMeters, openBatch } from './recorded-batch.js';

const source = { supplierCode: 'S1', modelCode: 'M1' };
const size = 30;
let app: TestApp;
let lead: Requests;
let folder: string;
let last = 0;

beforeAll(async () => {
  app = await openTestApp();
  lead = await app.as('verifier');
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-results-'));
  await createSource(app, source);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

interface Batch {
  batchNo: string;
  detect: string;
  basic: string;
}

/** A batch in verification and the two files that the rigs wrote of it. */
async function newBatch(): Promise<Batch> {
  const n = String(++last).padStart(2, '0');
  const story = {
    ...{ batchNo: `26990000000010${n}`, taskNo: `39990000000010${n}`, serialPrefix: `269910${n}`, meters: size },
    ...{ firstDay: '2026-11-02', rigs: [1, 2], positions: 10, verifiers: ['V001', 'V002'], checkers: ['C001'] },
    ...{ faults: { appearance: 1, 'basic-error': 1 }, seed: last },
  };
  await openBatch(app, source, story.batchNo, madeMeters(story));
  const files = await writeRigFiles(story, join(folder, n));
  const [detect, basic] = await Promise.all([readFile(files.detectRslt, 'utf8'), readFile(files.basicErr, 'utf8')]);
  return { batchNo: story.batchNo, detect, basic };
}

async function bring(content: string, wish?: { mode: string; reason?: string }): Promise<string> {
  const { id, errorRows, structuralErrors } = await check(app, lead, { content });
  expect({ errorRows, structuralErrors }).toEqual({ errorRows: 0, structuralErrors: [] });
  expect(await commit(app, lead, id, wish)).toMatchObject({ state: 'committed' });
  return id;
}

const progress = async (batchNo: string): Promise<Record<string, unknown>> =>
  (await lead.get(`/batches/${batchNo}/full-verification`).expect(200)).body as Record<string, unknown>;

/** What the files say, without what tells the batches apart. */
const verified = { tested: size, passed: size - 2, disagreements: 0 };

describe('both halves of a verification', () => {
  it.each([
    ['results first', ['detect', 'basic']],
    ['readings first', ['basic', 'detect']],
  ] as const)('give the same: %s', async (_, order) => {
    const batch = await newBatch();
    await bring(batch[order[0]]);
    expect((await progress(batch.batchNo))['tested']).toBeLessThan(size);
    await bring(batch[order[1]]);
    expect(await progress(batch.batchNo)).toMatchObject(verified);
  });

  it('are recorded once, however often the files come', async () => {
    const batch = await newBatch();
    for (const content of [batch.basic, batch.detect]) await bring(content);
    const before = await app.sql.query(`select id, version from verifications order by id`);
    for (const content of [batch.basic, batch.detect]) {
      const again = await check(app, lead, { content });
      expect(again).toMatchObject({ newRows: 0, changedRows: 0, duplicateRows: again.rows });
      await commit(app, lead, again.id);
    }
    expect(await app.sql.query(`select id, version from verifications order by id`)).toEqual(before);
  });

  it('may be brought point by point for all positions', async () => {
    const batch = await newBatch();
    const [header = '', ...lines] = batch.basic.trim().split('\n');
    const points = madePoints.length;
    const byPoint = lines.map((_, at) => lines[(at % size) * points + Math.floor(at / size)]);
    await bring([header, ...byPoint].join('\n'));
    await bring(batch.detect);
    expect(await progress(batch.batchNo)).toMatchObject(verified);
  });
});

it('what only the rig could find stands, by its code or its name', async () => {
  const batch = await newBatch();
  await bring(batch.basic);
  const rows = rowsOf(batch.detect);
  const [conclusion, reason] = ['CONC_CODE', 'UNPASS_REASON'].map((name) => rows[0]!.indexOf(name));
  const good = rows.findIndex((row, at) => at > 0 && row[conclusion!] === '01');
  for (const [at, said] of [['communication'], ['继电器']].entries()) {
    rows[good + at]![conclusion!] = '02';
    rows[good + at]![reason!] = said[0]!;
  }
  await bring(rows.map((row) => row.join(',')).join('\n'));
  const { faults, passed, disagreements } = await progress(batch.batchNo);
  expect(faults).toEqual(expect.arrayContaining(['communication', 'relay'].map((kind) => ({ kind, count: 1 }))));
  expect([passed, disagreements]).toEqual([size - 4, 0]);
});

describe('rows of results', () => {
  it('are refused each with its reason', async () => {
    const { detect, batchNo } = await newBatch();
    const other = await newBatch();
    const rows = rowsOf(detect);
    const change = (row: number, column: string, value: string): void => {
      rows[row]![rows[0]!.indexOf(column)] = value;
    };
    change(1, 'DETECT_EQUIP_NO', '99');
    change(2, 'POSITION_NO', '61');
    change(3, 'AUDIT_PERSON', 'V001');
    change(3, 'DETECT_PERSON', 'V001');
    change(4, 'DETECT_DATE', '2999-01-01 08:00:00');
    change(5, 'CONC_CODE', '04');
    change(6, 'DAY_ERR', '0,1x');
    change(7, 'BAR_CODE', rowsOf(other.detect)[1]![4]!);
    change(8, 'BAR_CODE', rows[9]![4]!);
    change(10, 'ARRIVE_BATCH_NO', other.batchNo);
    change(11, 'DETECT_PERSON', 'V999');
    const text = rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n');
    const checked = await check(app, lead, { content: text });
    const errors = await errorsOf(lead, checked.id);
    expect(errors.map(({ row, rule }) => `${row} ${rule}`)).toEqual([
      '2 rig-unknown',
      '3 position-out-of-range',
      '4 verifier-is-checker',
      '5 verified-in-future',
      '5 rig-lapsed',
      '6 conclusion-unreadable',
      '7 not-a-decimal',
      '8 foreign-meter',
      '10 repeated-in-file',
      '11 foreign-meter',
      '12 verifier-unknown',
    ]);
    expect(errors.every(({ rule, message }) => message !== rule && !message.includes('–'))).toBe(true);
    expect(checked).toMatchObject({ rows: size, errorRows: 10, newRows: size - 10 });
    expect((await progress(batchNo))['tested']).toBe(0);
  });

  it('of readings keep their meter from being judged until they are mended', async () => {
    const batch = await newBatch();
    const lines = batch.basic.trim().split('\n');
    const good = rowsOf(batch.detect).findIndex((row) => row[18] === '01');
    lines[good * 10] = lines[good * 10]!.replace(/,-?\d\.\d+\|/, ',O.1|');
    await bring(batch.detect);
    const checked = await check(app, lead, { content: lines.join('\n') });
    expect(checked).toMatchObject({ rows: size * 10, errorRows: 1, newRows: size * 10 - 1 });
    const file = await errorFileOf(lead, checked.id);
    expect(file.trim().split('\r\n')).toHaveLength(2);
    const mended = await check(app, lead, { content: file.replace('O.1|', '0.1|') });
    await commit(app, lead, checked.id, { mode: 'good-rows' });
    expect(await progress(batch.batchNo)).toMatchObject({ tested: size - 1 });
    expect(await commit(app, lead, mended.id)).toMatchObject({ state: 'committed' });
    expect(await progress(batch.batchNo)).toMatchObject({ tested: size });
    const readings = await app.sql.query<{ n: number }[]>(
      `select cardinality(string_to_array(q.readings, ',')) as n from verifications v join rig_readings q on q.id = v.reading_id
       join batches b on b.id = v.batch_id and b.batch_no = $1`,
      [batch.batchNo],
    );
    expect(new Set(readings.map(({ n }) => n))).toEqual(new Set([10]));
  });

  it('of meters that nobody knows are listed row by row', async () => {
    const { basic } = await newBatch();
    const [header = '', ...lines] = basic.trim().split('\n');
    const stranger = lines.slice(0, 10).map((line) => line.replace(/,\d{22},/, ',3430001269900000000009,'));
    const checked = await check(app, lead, { content: [header, ...stranger, ...lines.slice(10)].join('\n') });
    expect(checked).toMatchObject({ rows: size * 10, errorRows: 10, newRows: size * 10 - 10 });
    const errors = await errorsOf(lead, checked.id);
    expect(errors.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(errors[0]).toMatchObject({ rule: 'meter-unknown', value: '3430001269900000000009' });
    expect((await errorFileOf(lead, checked.id)).trim().split('\r\n')).toHaveLength(11);
  });

  it('with other values are corrections: with a reason, as a new version', async () => {
    const batch = await newBatch();
    for (const content of [batch.basic, batch.detect]) await bring(content);
    const rows = rowsOf(batch.detect);
    rows[1]![rows[0]!.indexOf('TEMP')] = '25.5';
    const changed = await check(app, lead, { content: rows.map((row) => row.join(',')).join('\n') });
    expect(changed).toMatchObject({ newRows: 0, changedRows: 1, duplicateRows: size - 1 });
    const { body } = await lead.post(`/imports/${changed.id}/commit`).send({ mode: 'all-or-nothing' }).expect(422);
    expect(body.code).toBe('correction-needs-reason');
    await commit(app, lead, changed.id, { mode: 'all-or-nothing', reason: '温度录错' });
    const versions = await app.sql.query(
      `select version, current, reason from verifications where meter_id = (select id from meters where asset_no = $1)
       order by version`,
      [rows[1]![4]],
    );
    expect(versions).toEqual([
      { version: 1, current: false, reason: null },
      { version: 2, current: true, reason: '温度录错' },
    ]);
  });
});

describe('undo of results', () => {
  it('takes the verifications back, and is refused once the round is judged', async () => {
    const batch = await newBatch();
    const basic = await bring(batch.basic);
    const detect = await bring(batch.detect);
    await lead.post(`/imports/${detect}/undo`).send({ reason: 'wrong rig' }).expect(200);
    expect(await progress(batch.batchNo)).toMatchObject({ tested: 0 });
    await bring(batch.detect);
    expect(await progress(batch.batchNo)).toMatchObject(verified);
    await (await app.as('lead')).post(`/batches/${batch.batchNo}/full-verification/judge`).send({}).expect(201);
    const { body } = await lead.post(`/imports/${basic}/undo`).send({ reason: 'late' }).expect(409);
    expect(body.code).toBe('import-in-use');
  });
});

describe('a row a meter, a column a test point', () => {
  async function wideRows(batch: Batch): Promise<string[][]> {
    const points = madePoints.map(([load, factor]) => `${load} ${factor}`);
    const head = ['条码', '台体', '表位', '检定日期', '检定员', '核验员', '外观', '耐压', '起动', '潜动', '常数'];
    const readings = rowsOf(batch.basic)
      .slice(1)
      .map((row) => row[13] ?? '');
    const rows = rowsOf(batch.detect)
      .slice(1)
      .map((row, at) => [
        ...[row[4]!, row[2]!, row[3]!, row[5]!, row[8]!, row[9]!, ...[10, 11, 12, 13, 15].map((item) => row[item]!)],
        ...[row[17]!, row[18]!, ...readings.slice(at * 10, at * 10 + 10)],
      ]);
    return [[...head, '日计时误差', '结论', ...points], ...rows];
  }

  it('brings both halves at once, as a workbook, recognised by its titles', async () => {
    const batch = await newBatch();
    const rows = await wideRows(batch);
    const content = await workbook([['检定结果'], ...rows]);
    const checked = await check(app, lead, { content, name: '三号台.xlsx' });
    expect(checked).toMatchObject({ kind: 'verification-wide', rows: size, newRows: size, errorRows: 0 });
    await commit(app, lead, checked.id);
    expect(await progress(batch.batchNo)).toMatchObject(verified);
    const again = await check(app, lead, { content: rows.map((row) => row.join(',')).join('\n') });
    expect(again).toMatchObject({ newRows: 0, changedRows: 0, duplicateRows: size });
  });

  it('reads a layout of its own by a saved profile, found again by its header', async () => {
    const batch = await newBatch();
    const rows = await wideRows(batch);
    rows[0]![0] = '表号';
    madePoints.forEach((_, at) => (rows[0]![13 + at] = `误差${at + 1}`));
    const withoutRig = rows.map((row) => row.filter((_, at) => at !== 1));
    const content = withoutRig.map((row) => row.join(';')).join('\n');
    const failed = await check(app, lead, { kind: 'verification-wide', content });
    expect(failed.structuralErrors.map(({ code, column }) => [code, column])).toEqual([
      ['column-missing', 'DETECT_EQUIP_NO'],
      ['column-missing', 'BAR_CODE'],
    ]);
    const columns = Object.fromEntries(madePoints.map(([load, pf], at) => [`误差${at + 1}`, `${load}/${pf}/all`]));
    const profile = { kind: 'verification-wide', name: '一号台', header: withoutRig[0] };
    await lead
      .post('/imports/profiles')
      .send({ ...profile, columns })
      .expect(422);
    const whole = { ...profile, columns: { ...columns, 表号: 'BAR_CODE' }, constants: { DETECT_EQUIP_NO: '1' } };
    const { body } = await lead.post('/imports/profiles').send(whole).expect(201);
    const checked = await check(app, lead, { content });
    expect(checked).toMatchObject({ kind: 'verification-wide', rows: size, errorRows: 0, newRows: size });
    expect(checked.recognised.profile).toBe('一号台');
    await commit(app, lead, checked.id);
    expect(await progress(batch.batchNo)).toMatchObject({ tested: size, passed: size - 2 });
    expect((await lead.get('/imports/profiles').expect(200)).body.items).toHaveLength(1);
    await lead.delete(`/imports/profiles/${body.id}`).expect(204);
    expect((await lead.get('/imports/profiles').expect(200)).body.items).toEqual([]);
  });
});
