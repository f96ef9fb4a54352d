import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { madePoints } from '../../apps/cli/src/demo/made-batch.js';
import { writeRigFiles } from '../../apps/cli/src/demo/write-rig-files.js';
import type { Requests, TestApp } from '#libs/testing';
import { check, commit, errorsOf, rowsOf, stateOf } from './import-files.js';
import { openTestApp } from './open-test-app.js';
import { createSource, madeMeters, openBatch } from './recorded-batch.js';

const source = { supplierCode: 'S1', modelCode: 'M1' };
const size = 4;
let app: TestApp;
let lead: Requests;
let folder: string;
let last = 0;

beforeAll(async () => {
  app = await openTestApp();
  lead = await app.as('verifier');
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-workbooks-'));
  await createSource(app, source);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

interface Batch {
  batchNo: string;
  detect: string[][];
  basic: string[][];
}

/** A batch of good meters in verification and the rows that the rig wrote of it. */
async function newBatch(): Promise<Batch> {
  const n = String(++last).padStart(2, '0');
  const story = {
    ...{ batchNo: `26990000000020${n}`, taskNo: `39990000000020${n}`, serialPrefix: `269920${n}`, meters: size },
    ...{ firstDay: '2026-11-02', rigs: [1], positions: 10, verifiers: ['V001'], checkers: ['C001'], faults: {} },
    seed: last,
  };
  await openBatch(app, source, story.batchNo, madeMeters(story));
  const files = await writeRigFiles(story, join(folder, n));
  const [detect, basic] = await Promise.all([readFile(files.detectRslt, 'utf8'), readFile(files.basicErr, 'utf8')]);
  return { batchNo: story.batchNo, detect: rowsOf(detect), basic: rowsOf(basic) };
}

type Fill = (sheet: ExcelJS.Worksheet) => void;

async function bookOf(sheets: Record<string, Fill>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, fill] of Object.entries(sheets)) fill(book.addWorksheet(name));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const rows =
  (list: readonly (readonly unknown[])[]): Fill =>
  (sheet) =>
    void sheet.addRows(list as unknown[][]);

const codesOf = ({ notices }: { notices: { code: string; message: string }[] }): string[] =>
  notices.map(({ code, message }) => `${code}: ${message}`);

const progress = async (batchNo: string): Promise<Record<string, unknown>> =>
  (await lead.get(`/batches/${batchNo}/full-verification`).expect(200)).body as Record<string, unknown>;

it('an error that the sheet shows as 5.00% is 5 %: none of its meters passes', async () => {
  const { batchNo, detect, basic } = await newBatch();
  const at = basic[0]!.indexOf('ERROR');
  const content = await bookOf({
    Sheet1: (sheet) => {
      sheet.addRows(basic.map((row, n) => row.map((cell, column) => (n > 0 && column === at ? 0.05 : cell))));
      sheet.getColumn(at + 1).numFmt = '0.00%';
    },
  });
  for (const file of [content, detect.map((row) => row.join(',')).join('\n')]) {
    const checked = await check(app, lead, { content: file });
    expect(checked).toMatchObject({ state: 'ready', errorRows: 0 });
    await commit(app, lead, checked.id);
  }
  const { tested, passed, faults } = await progress(batchNo);
  expect({ tested, passed, faults }).toMatchObject({ passed: 0, faults: [{ kind: 'basic-error', count: size }] });
});

it('all sheets with one header are one table; covers, empty and hidden ones are said', async () => {
  const { batchNo, detect, basic } = await newBatch();
  const [head = [], first = [], second = [], ...others] = detect;
  const wrong = second.map((cell, at) => (head[at] === 'DETECT_EQUIP_NO' ? '99' : cell));
  const sheets = {
    封面: rows([['检定结果'], ['三号台', '2026-11']]),
    Sheet2: rows([]),
    三号台: rows([head, first]),
    旧数据: (sheet: ExcelJS.Worksheet) => {
      sheet.addRows([head, first]);
      sheet.state = 'hidden';
    },
    四号台: rows([['四号台的结果'], [], head, wrong, ...others]),
  };
  const checked = await check(app, lead, { content: await bookOf(sheets) });
  expect(checked).toMatchObject({ kind: 'detect-rslt', state: 'ready', rows: size, errorRows: 1, newRows: size - 1 });
  expect(codesOf(checked)).toEqual([
    expect.stringMatching(/^sheets-hidden: .*旧数据/),
    expect.stringMatching(/^sheets-passed-over: .*封面, Sheet2$/),
  ]);
  expect(await errorsOf(lead, checked.id)).toMatchObject([{ row: 4, sheet: '四号台', rule: 'rig-unknown' }]);
  const whole = await bookOf({ 三号台: rows([head, first]), 四号台: rows([head, second, ...others]) });
  const mended = await check(app, lead, { content: whole });
  await commit(app, lead, mended.id);
  const readings = await check(app, lead, { content: await bookOf({ a: rows(basic) }) });
  await commit(app, lead, readings.id);
  expect(await progress(batchNo)).toMatchObject({ tested: size, passed: size });
});

it('a row that repeats one of another sheet says on which', async () => {
  const { detect } = await newBatch();
  const [head = [], first = []] = detect;
  const checked = await check(app, lead, {
    content: await bookOf({ 甲: rows([head, first]), 乙: rows([head, first]) }),
  });
  const [error] = await errorsOf(lead, checked.id);
  expect(error).toMatchObject({ row: 2, sheet: '乙', rule: 'repeated-in-file' });
  expect(error?.message).toContain('甲!2');
});

it('what is merged down over the rows of a load holds for each of them', async () => {
  const { detect } = await newBatch();
  const merged = [
    'DETECT_TASK_NO',
    'ARRIVE_BATCH_NO',
    'DETECT_EQUIP_NO',
    'DETECT_DATE',
    'DETECT_PERSON',
    'AUDIT_PERSON',
  ];
  const content = await bookOf({
    Sheet1: (sheet) => {
      sheet.addRows(detect);
      for (const name of merged) {
        const column = detect[0]!.indexOf(name) + 1;
        sheet.mergeCells(2, column, size + 1, column);
      }
    },
  });
  expect(await check(app, lead, { content })).toMatchObject({ rows: size, errorRows: 0, newRows: size });
});

it('a header of two rows is understood: loads above, power factors below', async () => {
  const { detect, basic } = await newBatch();
  const upper = ['条码', '台体', '表位', '检定日期', '检定员', '核验员', '检定结论', '', '', '', ''];
  const lower = ['', '', '', '', '', '', '外观', '耐压', '起动', '潜动', '常数'];
  let above = '';
  for (const [load, factor] of madePoints) {
    upper.push(load === above ? '' : load);
    lower.push(factor);
    above = load;
  }
  const results = detect
    .slice(1)
    .map((row, at) => [
      ...[row[4]!, row[2]!, row[3]!, row[5]!, row[8]!, row[9]!, ...[10, 11, 12, 13, 15].map((item) => row[item]!)],
      ...basic.slice(1 + at * 10, 11 + at * 10).map((reading) => reading[13]!),
    ]);
  const content = await bookOf({ 结果: rows([['检定结果表'], upper, lower, ...results]) });
  const checked = await check(app, lead, { content });
  expect(checked).toMatchObject({ kind: 'verification-wide', rows: size, errorRows: 0, newRows: size });
  expect(checked.recognised.columns).toHaveLength(11 + madePoints.length);
});

it('a check that ended the process twice is set aside with its reason, and can be asked for again', async () => {
  const { detect } = await newBatch();
  const { id } = await check(app, lead, { content: detect.map((row) => row.join(',')).join('\n') });
  await app.sql.query(`update imports set state = 'checking' where id = $1`, [id]);
  const cutOff = (deaths: number): Promise<unknown> =>
    app.sql.query(
      `update jobs set state = 'active', deaths = $2, dispatched_at = null, finished_at = null
       where id::text = (select job_id from imports where id = $1)`,
      [id, deaths],
    );
  await cutOff(1);
  await app.drained({ tolerateFailures: true });
  const set = await stateOf(lead, id);
  expect(set).toMatchObject({ state: 'failed', structuralErrors: [{ code: 'job-ended-process' }] });
  expect(set.structuralErrors[0]?.message).toContain('2');
  await cutOff(0);
  await app.drained({ tolerateFailures: true });
  expect(await stateOf(lead, id)).toMatchObject({ state: 'ready', rows: size });
});
