import {
  readDecimalCell,
  readItemCell,
  readPointCell,
  readPositionCell,
} from '../../libs/rules/src/13-full-verification/worksheet/read-cell.js';
import { checkAssetNumber } from '#rules/11-arrival';
import type { TestApp } from '#libs/testing';
import { BroughtBatch, csvOf } from './brought-files.js';
import { check } from './import-files.js';
import { openTestApp } from './open-test-app.js';
import { createSource } from './recorded-batch.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await createSource(app, { supplierCode: 'S1', modelCode: 'M1' });
});
afterAll(() => app.close());

type Cells = Record<string, string>;

/** Column of files, field of calls, and of each spelling the value that is recorded; null: refused on every way. */
const values: readonly [
  column: string,
  field: string,
  kept: string,
  spellings: Readonly<Record<string, string | null>>,
][] = [
  [
    'DETECT_DATE',
    'verifiedAt',
    `to_char(r.verified_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI')`,
    {
      ...{ '2026年7月3日 8:05': '07-03 08:05', '20260703080500': '07-03 08:05', '2026/7/3 下午 8:05': '07-03 20:05' },
      ...{ '46206.3368055556': '07-03 08:05', '03-7月 -26': '07-03 00:00', '7/3/2026': null, '2026-02-30': null },
    },
  ],
  [
    'DETECT_EQUIP_NO',
    'rigCode',
    'g.code',
    { '#3': '3', '3号台': '3', '03': '3', '３．０': '3', '3-4': null, 台: null },
  ],
  ['POSITION_NO', 'position', 'r.position::text', { '07': '7', 表位7: '7', '7#': '7', '7-8': null, 七楼: null }],
  ['DETECT_PERSON', 'verifierCode', 'u.staff_code', { v001: 'V001', Ｖ００１: 'V001', V0O1: null }],
  ['TEMP', 'temperature', 'r.temperature::text', { '20.5℃': '20.5', '20.5 度': '20.5', '20,5': null, '20.5%': null }],
  ['HUMIDITY', 'humidity', 'r.humidity::text', { '50%RH': '50', '50％': '50', '50℃': null }],
  [
    'DAY_ERR',
    'clockDailyError',
    'r.clock_daily_error',
    { '0.08s/d': '0.08', '−.05': '-0.05', '0,08': null, '8E-2': null },
  ],
  [
    'CONC_CODE',
    'rigConclusion',
    'r.rig_conclusion',
    { '√': 'pass', '合 格': 'pass', '×': 'fail', 未做: 'not-tested', '0': null, N: null },
  ],
];
const spelled = values.flatMap(([column, field, kept, spellings]) =>
  Object.entries(spellings).map(([text, value]) => ({ column, field, kept, text, value })),
);

async function recorded(batch: BroughtBatch, kept: string): Promise<string | undefined> {
  const [row] = await app.sql.query<{ value: string }[]>(
    `select ${kept} as value from rig_results r join rigs g on g.id = r.rig_id join users u on u.id = r.verifier_id
     where r.asset_no = any($1) order by r.id desc limit 1`,
    [batch.assetNos],
  );
  return row?.value;
}

function call(batch: BroughtBatch, other: Record<string, unknown>): Record<string, unknown> {
  return {
    ...{
      assetNo: batch.assetNos[0],
      rigCode: '3',
      position: 1,
      verifiedAt: '2026-07-03 08:00:00',
      verifierCode: 'V001',
    },
    ...{ checkerCode: 'C001', clockDailyError: '0.05' },
    items: { appearance: 'pass', voltage: 'pass', starting: 'pass', creeping: 'pass', constant: 'pass' },
    basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: ['0.12', '0.13'] }],
    ...other,
  };
}

const post = async (batch: BroughtBatch, other: Record<string, unknown>): Promise<{ accepted: number }> =>
  (
    await batch.by
      .post('/verification-results')
      .send({ results: [call(batch, other)] })
      .expect(201)
  ).body as {
    accepted: number;
  };

describe('a value is the same by file, wide file and call', () => {
  it.each(spelled)('$column $text: $value', async ({ column, field, kept, text, value }) => {
    const batch = await BroughtBatch.of(app, 1);
    const change = (cells: Cells): Cells => ({ ...cells, [column]: text });
    const files = [csvOf(batch.results(change)), csvOf(batch.wide((load, factor) => `${load} ${factor}`, change))];
    for (const content of files) {
      const checked = await batch.check(content);
      expect([checked.kind, checked.errorRows]).toEqual([checked.kind, value === null ? 1 : 0]);
      if (value !== null) expect(await recorded(batch, kept)).toBe(value);
      await app.sql.query(`delete from rig_results where asset_no = any($1)`, [batch.assetNos]);
    }
    expect((await post(batch, { [field]: text })).accepted).toBe(value === null ? 0 : 1);
    if (value !== null) expect(await recorded(batch, kept)).toBe(value);
  });
});

const refusedKinds = ['unreadable', 'fault'];

it.each([
  ['0.12|0.13', '.12 | 0.13|'],
  ['-0.12|-0.13', '−0.12%;−.13%'],
  [null, '0,12'],
  [null, '超差'],
  [null, '123456'],
])('readings are the same by file, wide file, worksheet and call: %s of %s', async (value, text) => {
  const batch = await BroughtBatch.of(app, 1);
  const files = [
    csvOf(batch.readings((cells) => ({ ...cells, ERROR: text }))),
    csvOf(batch.wide((load, factor) => `${load} ${factor}`).map((row) => ({ ...row, 'Ib 1.0': text }))),
  ];
  for (const content of files) {
    const checked = await batch.check(content);
    expect(checked.errorRows > 0).toBe(value === null);
    const rows = await app.sql.query<{ readings: string }[]>(
      `select readings from rig_readings where asset_no = any($1)`,
      [batch.assetNos],
    );
    expect(rows.some(({ readings }) => readings.includes(value ?? text))).toBe(value !== null);
    await app.sql.query(`delete from rig_readings where asset_no = any($1)`, [batch.assetNos]);
  }
  const cell = readPointCell(text);
  expect(cell.kind === 'ok' ? cell.value : null).toBe(value);
  const parts = text.split(/[|;]/).filter((part) => part !== '');
  const point = { loadCurrent: 'Ib', powerFactor: '1.0', readings: parts };
  expect((await post(batch, { basicErrors: [point] })).accepted).toBe(value === null ? 0 : 1);
  const { status } = await measure(point);
  expect(status).toBe(value === null ? 422 : 201);
});

let minutes = 0;

/** A check meter measured on rig 3. */
async function measure(point: Record<string, unknown>): Promise<{ status: number; body: Record<string, unknown> }> {
  const lead = await app.as('lead');
  const measuredAt = new Date(Date.parse('2026-07-03T00:00:00Z') + ++minutes * 60_000).toISOString();
  const measurement = { checkMeterNo: 'HC-01', position: 1, measuredAt, verifierCode: 'v001', ...point };
  const { status, body } = await lead.post('/rigs/3/check-measurements').send({ measurements: [measurement] });
  return { status, body: body as Record<string, unknown> };
}

it.each([
  ['Ib/1.0/all', '100%Ib', '1.00'],
  ['Ib/0.5L/all', '5A', 'L0.5'],
  ['0.5Imax/0.5L/all', 'Imax×0.5', '0.5（L）'],
  ['Imax/1.0/all', 'I max', 'cosφ=1.0'],
  [null, '1.2Imax', '1.0'],
  [null, 'Ib', '0.25L'],
])(
  'a point is the same by file, wide file, call and check measurement: %s of %s and %s',
  async (point, load, factor) => {
    const batch = await BroughtBatch.of(app, 1);
    const names = async (): Promise<string[]> => {
      const rows = await app.sql.query<{ name: string }[]>(
        `select distinct unnest(ts.points) as name from rig_readings q join test_schemes ts on ts.id = q.scheme_id
       where q.asset_no = any($1)`,
        [batch.assetNos],
      );
      await app.sql.query(`delete from rig_readings where asset_no = any($1)`, [batch.assetNos]);
      return rows.map(({ name }) => name);
    };
    const [first] = batch.readings();
    const [wide] = batch.wide(() => `${load} ${factor}`);
    for (const row of [{ ...first!, LOAD_CURRENT: load, PF: factor }, wide!]) {
      const checked = await batch.check(csvOf([row]));
      expect([checked.errorRows, await names()]).toEqual(point === null ? [1, []] : [0, [point]]);
    }
    const given = { loadCurrent: load, powerFactor: factor, readings: ['0.1', '0.2'] };
    const { accepted } = await post(batch, { basicErrors: [given] });
    expect(accepted).toBe(point === null ? 0 : 1);
    const { status } = await measure(given);
    expect(status).toBe(point === null ? 422 : 201);
  },
);

it('an asset number is the same in every file, call and scan', async () => {
  const batch = await BroughtBatch.of(app, 1);
  const [assetNo = ''] = batch.assetNos;
  const lead = await app.as('lead');
  for (const text of [`="${assetNo}"`, `'${assetNo}`, `]C1${assetNo}`, assetNo.replace(/(\d{4})(?=\d)/g, '$1 ')]) {
    expect(checkAssetNumber(text, 'on')).toMatchObject({ kind: 'ok', assetNo });
    const arrival = csvOf([{ ARRIVE_BATCH_NO: batch.batchNo, BAR_CODE: text }]);
    const arrived = await check(app, await app.as('supplies'), { content: arrival, kind: 'arrival-meters' });
    expect(arrived).toMatchObject({ errorRows: 0, duplicateRows: 1 });
    const [row] = batch.results();
    expect(await batch.check(csvOf([{ ...row!, BAR_CODE: text }]))).toMatchObject({ errorRows: 0, rows: 1 });
    const sampled = csvOf([{ ARRIVE_BATCH_NO: batch.batchNo, BAR_CODE: text, SAMPLE_CONC_CODE: '√' }]);
    const { id, rows } = await check(app, lead, { content: sampled, kind: 'sampling-results' });
    const { body } = await lead.get(`/imports/${id}/errors`).expect(200);
    // Its batch has no sample; the number itself is read.
    expect([rows, body.items[0]?.value]).toEqual([1, assetNo]);
    const finding = { item: 'appearance', conclusion: 'pass', rigCode: '3号台', position: 1, checkerCode: 'c001' };
    const checks = [{ ...finding, assetNo: text, checkedAt: '2026年7月3日 8:00', verifierCode: 'v001' }];
    const found = await batch.by.post('/item-checks').send({ checks });
    expect(found.body.refused ?? found.body).toBe(0);
  }
});

it.each([
  ['position', readPositionCell, '表位7', 7],
  ['position', readPositionCell, '七楼', null],
  ['item', readItemCell, '合 格', 'pass'],
  ['item', readItemCell, '0', null],
  ['clock', readDecimalCell, '0.08s/d', '0.08'],
  ['clock', readDecimalCell, '0,08', null],
] as const)('a cell of a worksheet is read alike: %s', (_, read, text, value) => {
  const cell = read(text);
  expect(cell.kind === 'ok' ? cell.value : null).toBe(value);
  if (value === null) expect(refusedKinds).toContain(cell.kind);
});
