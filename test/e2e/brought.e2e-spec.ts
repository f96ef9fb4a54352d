import type { TestApp } from '#libs/testing';
import { BroughtBatch, csvOf } from './brought-files.js';
import { errorsOf } from './import-files.js';
import { openTestApp } from './open-test-app.js';
import { createSource } from './recorded-batch.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await createSource(app, { supplierCode: 'S1', modelCode: 'M1' });
});
afterAll(() => app.close());

type Cells = Record<string, string>;
const swap =
  (column: string, texts: Readonly<Record<string, string>>) =>
  (cells: Cells): Cells => ({ ...cells, [column]: texts[cells[column] ?? ''] ?? cells[column] ?? '' });

describe('points in other spellings are the same points', () => {
  it.each([
    ['1.00 and 0.50L', 'PF', { '1.0': '1.00', '0.5L': '0.50L' }],
    ['L0.5', 'PF', { '1.0': '1', '0.5L': 'L0.5' }],
    ['full-width brackets', 'PF', { '1.0': 'cosφ=1.0', '0.5L': '0.5（L）' }],
    ['words', 'PF', { '1.0': '１．０', '0.5L': '0.5感性' }],
    ['percent', 'LOAD_CURRENT', { Ib: '100%Ib', '0.1Ib': '10% Ib', '0.5Imax': '50%Imax', '0.05Ib': '5%Ib' }],
    ['amperes of 5(60)A', 'LOAD_CURRENT', { Imax: '60A', Ib: '5A', '0.1Ib': '0.5A', '0.5Imax': '30 A', '0.2Ib': '1A' }],
    ['times', 'LOAD_CURRENT', { Imax: 'I max', '0.1Ib': 'Ib*0.1', '0.5Imax': '0.5×Imax', '0.2Ib': 'Ib×20%' }],
    ['phase codes', 'IABC', { '1': '01' }],
    ['phase words', 'IABC', { '1': '单相' }],
    ['H', 'IABC', { '1': 'H' }],
    ['direction words', 'BOTH_WAY_POWER_FLAG', { '0': '正向有功' }],
    ['direction codes', 'BOTH_WAY_POWER_FLAG', { '0': '01' }],
  ])('%s', async (_, column, texts) => {
    const batch = await BroughtBatch.of(app, 2);
    await batch.bring(csvOf(batch.results()));
    await batch.bring(csvOf(batch.readings(swap(column, texts))));
    expect(await batch.progress()).toMatchObject({ tested: 2, passed: 2 });
    expect(await schemes(batch)).toEqual([
      'Imax/1.0/all,Imax/0.5L/all,0.5Imax/1.0/all,0.5Imax/0.5L/all,Ib/1.0/all,Ib/0.5L/all,0.1Ib/1.0/all,0.1Ib/0.5L/all,0.2Ib/0.5L/all,0.05Ib/1.0/all',
    ]);
  });

  it('and a bad reading there fails', async () => {
    const batch = await BroughtBatch.of(app, 2);
    await batch.bring(csvOf(batch.results()));
    const bad = (cells: Cells): Cells => (cells['PF'] === '1.0' ? { ...cells, PF: '1.00', ERROR: '9.0|9.0' } : cells);
    await batch.bring(csvOf(batch.readings(bad)));
    expect(await batch.progress()).toMatchObject({ tested: 2, passed: 0 });
  });

  it.each([
    ['0.25L', { LOAD_CURRENT: 'Ib', PF: '0.25L' }],
    ['above Imax', { LOAD_CURRENT: '1.2Imax', PF: '1.0' }],
    ['too little', { LOAD_CURRENT: '0.02Ib', PF: '1.0' }],
  ])('a point without a limit refuses its meter: %s', async (_, extra) => {
    const batch = await BroughtBatch.of(app, 2);
    const [first, ...rest] = batch.readings();
    const checked = await batch.check(csvOf([{ ...first!, ...extra, ERROR: '9.0|9.0' }, first!, ...rest]));
    expect(checked).toMatchObject({ rows: 21, errorRows: 11 });
    const errors = await errorsOf(batch.by, checked.id);
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['unknown-test-point']));
  });
});

async function schemes(batch: BroughtBatch): Promise<string[]> {
  const rows = await app.sql.query<{ points: string }[]>(
    `select distinct array_to_string(ts.points, ',') as points from rig_readings q join test_schemes ts on ts.id = q.scheme_id
     where q.asset_no = any($1)`,
    [batch.assetNos],
  );
  return rows.map(({ points }) => points);
}

describe('cells of results', () => {
  it.each([
    [
      'dates',
      'DETECT_DATE',
      ['2026-7-3 8:00:00', '2026.7.3 8:00', '2026年7月3日', '2026年07月03日 08:05:00', '20260703', '20260703080000'],
    ],
    [
      'more dates',
      'DETECT_DATE',
      [
        '2026/7/3 上午 8:05:00',
        '46206.3333333333',
        '03-7月 -26',
        '２０２６－０７－０３ ０８：００：００',
        '3-Jul-2026',
      ],
    ],
    ['rigs', 'DETECT_EQUIP_NO', ['#3', '3#', '03', '3号', '3号台', '台体3', '3.0', '３', '第3台']],
    ['people', 'DETECT_PERSON', ['v001', 'Ｖ００１', ' V001 ']],
    ['clock errors', 'DAY_ERR', ['0.00s/d', '0.088 s/d', '.088', '−0.047', '/', '—', 'NULL', '\\N', '']],
    ['temperatures', 'TEMP', ['20.5℃', '20.5 °C', '20.5度', '-', '']],
    ['humidities', 'HUMIDITY', ['50%', '50%RH', '50 % RH', 'NULL', '\\N']],
    ['conclusions', 'CONC_CODE', ['√', 'PASS', '符合', '合 格', '1', '01-合格', '合格', '']],
    ['numbers', 'BAR_CODE', ['="{}"', "'{}", '{} ', ']C1{}']],
  ])('%s', async (_, column, texts) => {
    const batch = await BroughtBatch.of(app, texts.length);
    await batch.bring(
      csvOf(batch.results((cells, at) => ({ ...cells, [column]: texts[at]!.replace('{}', cells['BAR_CODE']!) }))),
    );
    await batch.bring(csvOf(batch.readings()));
    const tested = column === 'DAY_ERR' ? 4 : texts.length;
    expect(await batch.progress()).toMatchObject({ tested, passed: tested });
    const facts = await app.sql.query<Cells[]>(
      `select distinct to_char(verified_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, g.code as rig
       from rig_results r join rigs g on g.id = r.rig_id where asset_no = any($1)`,
      [batch.assetNos],
    );
    expect(facts).toEqual([{ day: '2026-07-03', rig: '3' }]);
  });

  it('are positions with words and signs', async () => {
    const texts = ['01', '2.0', '3号', '4#', '表位5', '#6', '第7表位', '８'];
    const batch = await BroughtBatch.of(app, texts.length);
    await batch.bring(csvOf(batch.results((cells, at) => ({ ...cells, POSITION_NO: texts[at]! }))));
    const rows = await app.sql.query<{ position: number }[]>(
      `select position from rig_results where asset_no = any($1) order by asset_no`,
      [batch.assetNos],
    );
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each([
    ['DETECT_DATE', '7/3/2026', 'time-unreadable'],
    ['DETECT_DATE', '26-7-3', 'time-unreadable'],
    ['POSITION_NO', '三楼', 'position-unreadable'],
    ['TEMP', '20,5', 'not-a-decimal'],
    ['TEMP', '50%', 'not-a-decimal'],
    ['DETECT_EQUIP_NO', '99号台', 'rig-unknown'],
    ['CONC_CODE', '0', 'conclusion-unreadable'],
    ['AUDIT_PERSON', 'v001', 'verifier-is-checker'],
  ])('%s %s is refused, and the message says what stood there', async (column, text, rule) => {
    const batch = await BroughtBatch.of(app, 1);
    const checked = await batch.check(csvOf(batch.results((cells) => ({ ...cells, [column]: text }))));
    const [error] = await errorsOf(batch.by, checked.id);
    expect(error).toMatchObject({ rule, value: text });
    expect(error?.message).toContain(rule === 'verifier-is-checker' ? 'V001' : text);
  });
});

describe('rows that are passed over', () => {
  const notices = ({ notices: told }: { notices: { code: string; rows: number }[] }): unknown[] =>
    told.map(({ code, rows }) => [code, rows]);

  it('are totals, signatures, a repeated header and empty positions', async () => {
    const batch = await BroughtBatch.of(app, 2);
    const [header = '', ...lines] = csvOf(batch.results()).split('\n');
    const empty = `${batch.taskNo},,3,3${','.repeat(16)}`;
    const more = [header, empty, `合计${','.repeat(18)}2,`, '', '检定员：王某,,,核验员：李某'];
    const brought = await batch.bring([header, ...lines, ...more].join('\n'));
    expect(brought).toMatchObject({ state: 'committed', rows: 2 });
    expect(notices(brought)).toEqual([['row-without-meter', 4]]);
    const readings = csvOf(batch.readings()).split('\n');
    const basic = await batch.bring([...readings, readings[0], '合计,,,20', '检定员：王某,,,核验员：李某'].join('\n'));
    expect(notices(basic)).toEqual([['row-without-meter', 3]]);
    expect(await batch.progress()).toMatchObject({ tested: 2, passed: 2 });
  });

  it('but not what was concluded of a meter whose number is missing', async () => {
    const batch = await BroughtBatch.of(app, 2);
    const checked = await batch.check(
      csvOf(batch.results((cells, at) => (at === 0 ? { ...cells, BAR_CODE: '' } : cells))),
    );
    expect(checked).toMatchObject({ rows: 2, errorRows: 1 });
  });

  it('are other directions and reactive energy', async () => {
    const batch = await BroughtBatch.of(app, 2);
    await batch.bring(csvOf(batch.results()));
    const rows = batch.readings();
    const others = ['1', '2', '3', '反向有功', '正向无功', '反向无功'].map((text) => ({
      ...rows[0]!,
      BOTH_WAY_POWER_FLAG: text,
      ERROR: '9.0',
    }));
    const brought = await batch.bring(csvOf([...rows, ...others]));
    expect(notices(brought)).toEqual([['direction-not-taken', 6]]);
    expect(await batch.progress()).toMatchObject({ tested: 2, passed: 2 });
  });

  it('are measurements that the rig marked invalid; the one made again counts', async () => {
    const batch = await BroughtBatch.of(app, 1);
    await batch.bring(csvOf(batch.results()));
    const rows = batch.readings((cells) => ({ ...cells, IS_VALID: '1' }));
    const invalid = { ...rows[0]!, ERROR: '7.0|7.0', CONC_CODE: '02', IS_VALID: '0' };
    const brought = await batch.bring(csvOf([invalid, ...rows, { ...invalid, LOAD_CURRENT: '0.5Ib' }]));
    expect(notices(brought)).toEqual([['marked-invalid', 2]]);
    expect(await batch.progress()).toMatchObject({ tested: 1, passed: 1 });
  });

  it('codes that count from 0 and from 1 in one file are told', async () => {
    const batch = await BroughtBatch.of(app, 2);
    const readings = batch.readings((cells, at) => ({ ...cells, BOTH_WAY_POWER_FLAG: at === 0 ? '01' : '00' }));
    const checked = await batch.check(csvOf(readings));
    const errors = await errorsOf(batch.by, checked.id);
    expect(errors.map(({ rule }) => rule)).toEqual(Array.from({ length: 10 }, () => 'codes-mixed'));
  });
});

describe('readings', () => {
  it.each(['0.12|0.13|', '.12|.13', ' 0.12 | 0.13 ', '0.12%;0.13%', '0.12 0.13', '０．１２｜０．１３'])(
    '%s',
    async (text) => {
      const batch = await BroughtBatch.of(app, 1);
      await batch.bring(csvOf(batch.readings((cells) => ({ ...cells, ERROR: text }))));
      const [row] = await app.sql.query<{ readings: string }[]>(
        `select distinct readings from rig_readings where asset_no = any($1)`,
        [batch.assetNos],
      );
      expect(row?.readings).toBe(Array.from({ length: 10 }, () => '0.12|0.13').join(','));
    },
  );

  it('stand in columns of their own', async () => {
    for (const [first, second] of [
      ['ERR1', 'ERR2'],
      ['误差1', '误差2'],
    ] as const) {
      const batch = await BroughtBatch.of(app, 1);
      await batch.bring(csvOf(batch.results()));
      await batch.bring(
        csvOf(batch.readings(({ ERROR: _, ...cells }) => ({ ...cells, [first]: '0.12', [second]: '−0.13' }))),
      );
      expect(await batch.progress()).toMatchObject({ tested: 1, passed: 1 });
    }
  });

  it('are the mean where there are none, and that is told', async () => {
    const batch = await BroughtBatch.of(app, 1);
    const brought = await batch.bring(csvOf(batch.readings((cells) => ({ ...cells, ERROR: '' }))));
    expect(brought.notices).toMatchObject([{ code: 'mean-for-readings', rows: 10 }]);
  });
});

describe('a wide file', () => {
  it.each([
    ['percent and cos', (load: string, pf: string) => `${load.replace('Ib', 'Ib')} cosφ=${pf}`],
    ['1.00', (load: string, pf: string) => `${load} ${pf === '1.0' ? '1.00' : '0.50L'}`],
    ['L0.5', (load: string, pf: string) => `${load} ${pf === '1.0' ? '1.0' : 'L0.5'}`],
    ['words', (load: string, pf: string) => `${load} ${pf === '1.0' ? '1.0' : '0.5感性'} 合元`],
    ['I max', (load: string, pf: string) => `${load.replace('Imax', 'I max')}/${pf}`],
    ['amperes', (load: string, pf: string) => `${load === 'Ib' ? '5A' : load} ${pf}`],
  ])('has points by other titles: %s', async (_, titleOf) => {
    const batch = await BroughtBatch.of(app, 2);
    const brought = await batch.bring(csvOf(batch.wide(titleOf, (cells) => ({ ...cells, 备用列: 'x' }))));
    expect(brought.notices).toMatchObject([{ code: 'column-not-read' }]);
    expect(await batch.progress()).toMatchObject({ tested: 2, passed: 2 });
  });

  it('with a point that has no limit is refused', async () => {
    const batch = await BroughtBatch.of(app, 2);
    const checked = await batch.check(
      csvOf(
        batch.wide(
          (load, pf) => `${load} ${pf}`,
          (cells) => ({ ...cells, '1.2Imax 1.0': '9' }),
        ),
      ),
    );
    expect(checked).toMatchObject({ rows: 2, errorRows: 2 });
  });
});
