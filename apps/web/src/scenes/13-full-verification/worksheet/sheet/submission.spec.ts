import { judgeRow, usualTestPoints, type WorksheetBasis } from '#rules/13-full-verification';
import { pointsInUse, repeatedIn, standingOf } from './row-standing.js';
import { columnsOf, FIRST_POINT, textsOf } from './sheet-columns.js';
import { rowOf } from './sheet-rows.js';
import { columnOfRefusal, resultOf } from './submission.js';

const assetNo = '3430001261101050000003';
const model = {
  ...{ accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A' },
  ...{ impPerKwh: '1200', regulation: 'JJG 596-2012' },
};
const points = usualTestPoints(model);
const options = { internalLimitPercent: 60, clockLimit: '0.5' };
const basis: WorksheetBasis = { model, points, options, checkDigit: 'on' };
const columns = columnsOf(points.map((point) => `${point.loadCurrent}/${point.powerFactor}/all`));
const filled = points.map(() => '0.12 0.14');
const row = (changes: Record<number, string> = {}) =>
  rowOf([assetNo, '1', '1', '1', '1', '1', '2', '-0.047', ...filled, ''].map((text, at) => changes[at] ?? text));
const readOf = (cells: readonly string[]) => judgeRow(textsOf(cells), basis);
const circumstances = {
  ...{ batchNo: 'B1', rigCode: '1', verifierCode: 'V001', checkerCode: 'C001', temperature: '20.1', humidity: '' },
  verifiedAt: '2026-11-02T08:00:00+08:00',
};
const context = {
  ...{ repeated: new Set<string>(), known: new Map(), verifiedAt: new Date('2026-11-02') },
  pointsInUse: pointsInUse([row()]),
  rig: { code: '1', positions: 60, validUntil: '2027-01-01' },
};

it('a row is sent as the API takes it', () => {
  const { cells } = row({ [FIRST_POINT]: '' });
  const result = resultOf(row({ [FIRST_POINT]: '' }), readOf(cells), points, circumstances);
  expect(result).toMatchObject({ assetNo, position: 1, temperature: '20.1', clockDailyError: '-0.047' });
  expect(result).not.toHaveProperty('humidity');
  expect(result).not.toHaveProperty('correctionReason');
  expect(result.items).toMatchObject({ appearance: 'pass', constant: 'fail' });
  expect(result.basicErrors[0]).toEqual({ ...points[1], readings: ['0.12', '0.14'] });
});

it.each([
  [
    'a reading: points left empty are not counted',
    'invalid-field',
    { field: 'basicErrors[1].readings[0]' },
    FIRST_POINT + 2,
  ],
  ['the clock', 'invalid-field', { field: 'clockDailyError' }, FIRST_POINT - 1],
  ['an item', 'invalid-field', { field: 'items.voltage' }, 3],
  ['the position', 'position-out-of-range', { position: 61 }, 1],
  [
    'a test point',
    'unknown-test-point',
    { point: 'Ib/1.0/all' },
    columns.findIndex(({ name }) => name === 'Ib/1.0/all'),
  ],
  ['the reason of a correction', 'correction-needs-reason', {}, columns.length - 1],
  ['a meter of another batch', 'foreign-meter', {}, 0],
])('a refusal stands in its cell: %s', (_, code, params, column) => {
  const { cells } = row({ [FIRST_POINT]: '' });
  expect(columnOfRefusal({ index: 0, code, params, message: '' }, columns, readOf(cells))).toBe(column);
});

describe('a row stands', () => {
  it.each([
    ['failed by its constant', row(), 'fail'],
    ['passed', row({ 6: '√' }), 'pass'],
    ['incomplete without its position', row({ 1: '' }), 'incomplete'],
    ['incomplete without a point that other rows have', row({ 6: '1', [FIRST_POINT]: '' }), 'incomplete'],
    ['failed with or without that point', row({ [FIRST_POINT]: '' }), 'fail'],
    ['faulty on position 61 of 60', row({ 1: '61' }), 'faulty'],
    ['empty', rowOf(columns.map(() => '')), 'empty'],
    ['sent', { ...row(), sent: true }, 'sent'],
    ['refused', { ...row(), refused: { 0: 'no' } }, 'faulty'],
  ] as const)('%s', (_, given, standing) => {
    expect(standingOf(given, readOf(given.cells), context).standing).toBe(standing);
  });

  it('faulty when its meter is in another row, or not in the round', () => {
    const repeated = repeatedIn([row(), row(), rowOf([''])]);
    const { faults } = standingOf(row(), readOf(row().cells), { ...context, repeated });
    expect(faults.get(0)?.code).toBe('repeated-meter');
    const known = new Map([[assetNo, null]]);
    expect(standingOf(row(), readOf(row().cells), { ...context, known }).faults.get(0)?.code).toBe('not-in-round');
  });
});
