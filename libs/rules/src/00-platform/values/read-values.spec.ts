import { findPerson, findRig, readConclusion, readPosition, readQuantity, readValidity, saysNothing } from './index.js';

describe('marks of nothing', () => {
  it.each(['', ' ', '/', '-', '—', '——', '－', 'NULL', 'null', '\\N', 'N/A', '#N/A', '无', '（NULL）'])(
    '%j',
    (text) => {
      expect(saysNothing(text)).toBe(true);
    },
  );

  it.each(['0', '00', '01', '无异常', '0.0'])('%j is a value', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('a quantity', () => {
  it.each([
    ['temperature', '20.5℃', '20.5'],
    ['temperature', '20.5 °C', '20.5'],
    ['temperature', '20.5C', '20.5'],
    ['temperature', '２０．５度', '20.5'],
    ['temperature', '-3', '-3'],
    ['humidity', '50%', '50'],
    ['humidity', '50％', '50'],
    ['humidity', '50%RH', '50'],
    ['humidity', '50 % rh', '50'],
    ['humidity', 'RH50%', '50'],
    ['clock-error', '0.08s/d', '0.08'],
    ['clock-error', '0.088 S/D', '0.088'],
    ['clock-error', '.12', '0.12'],
    ['clock-error', '−0.047秒/天', '-0.047'],
    ['clock-error', '+0.1', '+0.1'],
    ['error', '0.12%', '0.12'],
  ] as const)('%s %s', (kind, text, value) => {
    expect(readQuantity(text, kind)).toEqual({ kind: 'ok', value });
  });

  it.each([
    ['temperature', '50%'],
    ['humidity', '20.5℃'],
    ['clock-error', '0,088'],
    ['clock-error', '8.8E-2'],
    ['temperature', '20.5.1'],
    ['humidity', '约50'],
  ] as const)('%s %s is none', (kind, text) => {
    expect(readQuantity(text, kind)).toMatchObject({ kind: 'unreadable', received: text });
  });

  it('is empty where nothing is said', () => {
    expect(readQuantity('—', 'temperature')).toEqual({ kind: 'empty' });
  });
});

describe('a conclusion', () => {
  it.each([
    [
      'pass',
      [
        '01',
        '1',
        '1.0',
        '√',
        '✓',
        'PASS',
        'pass',
        'OK',
        '合格',
        '合 格',
        '符合',
        '合格。',
        '０１',
        '01-合格',
        '1（合格）',
      ],
    ],
    ['fail', ['02', '2', '2.0', '×', '✗', 'X', 'x', 'NG', 'Fail', '不合格', '不 合 格', '不符合', '02:不合格']],
    ['not-tested', ['03', '3', '未做', '未检', '未试验', '/', '-', '—', 'N/A', 'NULL', 'not-tested']],
  ] as const)('%s', (value, texts) => {
    for (const text of texts) expect([text, readConclusion(text)]).toEqual([text, { kind: 'ok', value }]);
  });

  it.each(['0', '00', '4', '04', 'N', 'T', '○', '合格/不合格', '01-不合格', '基本合格'])(
    '%s may be several things',
    (text) => {
      expect(readConclusion(text)).toMatchObject({ kind: 'unreadable' });
    },
  );

  it('is nothing when the cell is empty', () => {
    expect(readConclusion('　')).toEqual({ kind: 'empty' });
  });
});

it.each([
  [true, ['1', '01', '1.0', '', '是', '有效', 'Y', 'true']],
  [false, ['0', '00', '0.0', '否', '无效', '作废', 'N', 'FALSE']],
  [null, ['2', '02', '也许']],
] as const)('validity %s', (value, texts) => {
  for (const text of texts) expect([text, readValidity(text)]).toEqual([text, value]);
});

describe('a rig', () => {
  const rigs = new Map(['1', '3', '13', 'HT-07'].map((code) => [code, { code }]));

  it.each([
    [
      '3',
      [
        '3',
        '03',
        '3.0',
        '#3',
        '3#',
        '3号',
        '3号台',
        '台体3',
        '第3台',
        '3 号 台',
        '３＃',
        '三号台',
        'No.3',
        '检定装置3',
        '台体编号：3',
      ],
    ],
    ['13', ['13', '13#', '十三号台', '013']],
    ['HT-07', ['HT-07', 'ht-07', 'ＨＴ－０７', 'HT-07号台']],
  ])('%s', (code, texts) => {
    for (const text of texts) expect([text, findRig(text, rigs)]).toEqual([text, { kind: 'one', thing: { code } }]);
  });

  it.each(['', '4', '3-1', '1、3', '台', '3.5', '-3'])('%j is none', (text) => {
    expect(findRig(text, rigs)).toEqual({ kind: 'none' });
  });

  it('that two fit is told, one by its very code is not', () => {
    const twins = new Map(['3', '03'].map((code) => [code, { code }]));
    expect(findRig('3号台', twins)).toEqual({ kind: 'several', codes: ['3', '03'] });
    expect(findRig('03', twins)).toEqual({ kind: 'one', thing: { code: '03' } });
  });
});

describe('a position', () => {
  it.each(['7', '07', '7.0', '7号', '7#', '#7', '表位7', '7号表位', '第7表位', '７', '第七表位', '7 位'])(
    '%s',
    (text) => {
      expect(readPosition(text)).toEqual({ kind: 'ok', value: 7 });
    },
  );

  it.each(['0', 'A7', '3-7', '7.5', '-7', '七楼', '12345'])('%s is none', (text) => {
    expect(readPosition(text)).toEqual({ kind: 'unreadable', received: text });
  });
});

describe('a person', () => {
  const staff = new Map(
    [
      { code: 'V001', name: '王芳' },
      { code: 'V002', name: '李强' },
      { code: 'C001', name: '李强' },
    ].map((person) => [person.code, person]),
  );

  it.each(['V001', 'v001', 'Ｖ００１', '王芳', '王 芳', '王芳(V001)', 'V001 王芳', 'V001/王芳'])('%s', (text) => {
    expect(findPerson(text, staff)).toMatchObject({ kind: 'one', thing: { code: 'V001' } });
  });

  it.each(['', 'V003', '赵', 'V002 王芳', '王'])('%j is nobody', (text) => {
    expect(findPerson(text, staff)).toEqual({ kind: 'none' });
  });

  it('whose name two have is told; with the code it is clear', () => {
    expect(findPerson('李强', staff)).toEqual({ kind: 'several', codes: ['V002', 'C001'] });
    expect(findPerson('李强 c001', staff)).toMatchObject({ kind: 'one', thing: { code: 'C001' } });
  });
});
