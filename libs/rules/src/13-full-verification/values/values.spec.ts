import { canonicalPoint, pointName, type VerificationModel } from '../jjg-596/index.js';
import {
  areReadings,
  readDirection,
  readPhases,
  readPoint,
  readPowerFactor,
  readReadings,
  type CodeBases,
} from './index.js';

describe('a power factor', () => {
  it.each([
    [
      '1.0',
      ['1', '1.0', '1.00', '１．０', 'cosφ=1.0', 'COSΦ=1', 'cos=1.0', 'PF=1', '+1.0', '(1.0)', '功率因数：1.0', '1.0L'],
    ],
    [
      '0.5L',
      [
        '0.5L',
        '0.50L',
        '.5L',
        '0.5l',
        'L0.5',
        '0.5(L)',
        '0.5（L）',
        '0.5感性',
        '感性0.5',
        '0.5感',
        '0.5滞后',
        '0.5LAG',
        'cosφ=0.5L',
        '0.5 L',
      ],
    ],
    ['0.8C', ['0.8C', '0.80C', 'C0.8', '0.8（C）', '0.8容性', '0.8超前', '0.8LEAD']],
    ['0.25L', ['0.25L']],
  ])('%s', (value, texts) => {
    for (const text of texts) expect([text, readPowerFactor(text)]).toEqual([text, value]);
  });

  it.each(['', '0.5', '-1.0', '-0.5L', '1.2', '0', '0L', 'L', '0.5X', 'L0.5C', 'sinφ=1.0', '60°', '0,5L'])(
    '%j is none',
    (text) => {
      expect(readPowerFactor(text)).toBeNull();
    },
  );
});

describe('phases', () => {
  it.each([
    [
      'all',
      ['', '/', '0', '1', '01', '1.0', 'ABC', 'H', 'L', '合元', '合相', '合项', '三相', '单相', '合', '平衡', 'all'],
    ],
    ['A', ['2', '02', '2.0', 'A', 'a', 'Ａ', 'A相', 'A元', 'A 元', '分元A', 'L1']],
    ['B', ['3', '03', 'B', 'B相']],
    ['C', ['4', '04', 'C', 'C元']],
  ])('%s', (value, texts) => {
    for (const text of texts) expect([text, readPhases(text)]).toEqual([text, value]);
  });

  it.each(['5', '05', 'D', 'AB', '相', '1.5', '合格'])('%s is none', (text) => {
    expect(readPhases(text)).toBeNull();
  });
});

describe('a direction', () => {
  it.each([
    ['forward-active', ['', '0', '00', '01', '0.0', '正向有功', '正向 有功', '正向', '有功', 'P+', '／']],
    ['other', ['1', '2', '3', '02', '03', '04', '反向有功', '正向无功', '反向无功', '反向', '无功', 'P-', 'Q+', '1.0']],
    [null, ['5', '05', '正反', '-', '上']],
  ])('%s', (value, texts) => {
    for (const text of texts) expect([text, readDirection(text)]).toEqual([text, value]);
  });
});

describe('readings', () => {
  it.each([
    [
      '0.12|0.13',
      [
        '0.12|0.13',
        '0.12|0.13|',
        '0.12|0.13|||',
        ' 0.12 | 0.13 ',
        '.12|.13',
        '0.12;0.13',
        '0.12、0.13',
        '0.12/0.13',
        '0.12 0.13',
        '0.12%|0.13 %',
        '0.12,0.13',
        '０．１２｜０．１３',
        '0.12\n0.13',
      ],
    ],
    ['-0.12', ['-0.12', '−0.12', '－0.12', '- 0.12', '-.12', '-0.12%']],
    ['99999.9', ['99999.9']],
  ])('%s', (value, texts) => {
    for (const text of texts) expect([text, readReadings(text)]).toEqual([text, { kind: 'ok', value }]);
  });

  it.each([
    '0,12',
    '0.12||0.13',
    '0.12 - 0.13',
    '1.2E-3',
    '超差',
    '0.1.2',
    '12345678',
    '0.12|x',
    '0。12',
    Array(11).fill('1').join('|'),
  ])('%s is none', (text) => {
    expect(readReadings(text).kind).toBe('unreadable');
    expect(areReadings(text)).toBe(false);
  });

  it.each(['', '-', '/', '--', '|||', 'NULL'])('%j says nothing', (text) => {
    expect(readReadings(text)).toEqual({ kind: 'empty' });
  });

  it('as rigs usually write them are taken as they stand', () => {
    for (const text of ['0.1234|0.1251', '-0.2', '+1']) expect(areReadings(text)).toBe(true);
    for (const text of ['.12', '0.12|', '12.', '']) expect(areReadings(text)).toBe(false);
  });
});

describe('a load', () => {
  it.each([
    [
      'Imax',
      ['Imax', 'imax', 'IMAX', 'I max', 'I_max', '1.0Imax', '100%Imax', 'Iₘₐₓ', 'Ｉｍａｘ', 'I=Imax', 'Imax(60A)'],
    ],
    ['Ib', ['Ib', 'IB', '1Ib', '1.0Ib', '100%Ib', '100 % Ib', 'Ib*1', '1×Ib']],
    ['0.5Ib', ['0.5Ib', '.5Ib', '50%Ib', 'Ib*0.5', '0.5×Ib', '0.5*Ib', 'Ib×50%', 'Ib/2', '½Ib', '0.50 Ib', '0.5·Ib']],
    ['10Itr', ['10Itr', '10×Itr', '10 Itr']],
    ['5A', ['5A', '5.0A', '5 A', '5000mA', '５Ａ']],
  ])('%s', (load, texts) => {
    for (const text of texts) expect([text, pointName(text, '1', 'all')]).toEqual([text, `${load}/1.0/all`]);
  });
});

describe('the one name of a point', () => {
  const single: VerificationModel = {
    ...{ accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A' },
    ...{ impPerKwh: '1200', regulation: 'JJG 596-2012' },
  };
  const three: VerificationModel = {
    ...single,
    accuracyClass: '1',
    phases: 3,
    connection: 'ct',
    currentSpec: '1.5(6)A',
  };

  it.each([
    ['5A is Ib', single, ['5A', '1.0', 'all'], 'Ib/1.0/all'],
    ['60A is Imax', single, ['60A', '1.0', 'all'], 'Imax/1.0/all'],
    ['30A is half of Imax', single, ['30A', '0.50L', 'all'], '0.5Imax/0.5L/all'],
    ['0.25A', single, ['250mA', '1', 'all'], '0.05Ib/1.0/all'],
    ['2A is none of the usual', single, ['2A', '1', 'all'], '0.4Ib/1.0/all'],
    ['12Ib is Imax', single, ['12Ib', '1', 'all'], 'Imax/1.0/all'],
    ['one phase has one element', single, ['Ib', '1.0', 'A'], 'Ib/1.0/all'],
    ['1.5A is In', three, ['1.5A', '1.0', 'A'], 'In/1.0/A'],
    ['Ib is In through transformers', three, ['Ib', '1.0', 'all'], 'In/1.0/all'],
    ['above Imax there is no limit', single, ['1.2Imax', '1.0', 'all'], null],
    ['nor for 0.25L', single, ['Ib', '0.25L', 'all'], null],
    ['nor for a second element of one phase', single, ['Ib', '1.0', 'B'], null],
  ] as const)('%s', (_, model, [loadCurrent, powerFactor, element], name) => {
    expect(canonicalPoint(model, { loadCurrent, powerFactor, element })).toBe(name);
  });
});

describe('the cells of a row', () => {
  const cells = { direction: '0', phases: '1', load: 'Ib', factor: '1.0' };
  const fresh = (): CodeBases => ({ direction: null, phases: null });

  it('name its point, or that it is of another direction, or what cannot be read', () => {
    expect(readPoint(cells, fresh())).toEqual({ kind: 'point', name: 'Ib/1.0/all' });
    expect(readPoint({ ...cells, direction: '反向有功', load: '?' }, fresh())).toEqual({ kind: 'other-direction' });
    expect(readPoint({ ...cells, factor: 'sinφ=1.0' }, fresh())).toEqual({ kind: 'other-direction' });
    expect(readPoint({ ...cells, load: '5', factor: '0.5' }, fresh())).toEqual({
      kind: 'unreadable',
      faults: [
        { column: 'load', code: 'load-unreadable' },
        { column: 'factor', code: 'power-factor-unreadable' },
      ],
    });
  });

  it('01 behind 00 is reverse, 00 behind 01 is doubtful', () => {
    const bases = fresh();
    expect(readPoint({ ...cells, direction: '00' }, bases).kind).toBe('point');
    expect(readPoint({ ...cells, direction: '01' }, bases).kind).toBe('other-direction');
    const others = fresh();
    expect(readPoint({ ...cells, direction: '01' }, others).kind).toBe('point');
    expect(readPoint({ ...cells, direction: '00' }, others).kind).toBe('unreadable');
  });

  it('codes of phases from 0 and from 1 do not go together', () => {
    const bases = fresh();
    expect(readPoint({ ...cells, phases: '0' }, bases).kind).toBe('point');
    expect(readPoint({ ...cells, phases: '1' }, bases)).toMatchObject({
      faults: [{ column: 'phases', code: 'codes-mixed' }],
    });
    expect(readPoint({ ...cells, phases: 'A' }, bases).kind).toBe('point');
  });
});
