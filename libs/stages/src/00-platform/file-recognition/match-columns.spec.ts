import type { ImportKind } from '../import-kinds/index.js';
import { matchColumns, missingOf } from './match-columns.js';

const kind = {
  name: 'k',
  columns: [
    { name: 'BAR_CODE', titles: ['资产编号', '条形码'], required: true },
    { name: 'PILE_NO', titles: ['垛号'] },
  ],
  meaningOf: (title: string) => (title.startsWith('I') ? title : null),
} as unknown as ImportKind;

describe('columns of a header', () => {
  it.each([
    [['BAR_CODE', 'PILE_NO'], { BAR_CODE: 0, PILE_NO: 1 }],
    [['垛号', ' 资产 编号：'], { BAR_CODE: 1, PILE_NO: 0 }],
    [['bar code', 'other'], { BAR_CODE: 0 }],
    [['条形码', '资产编号'], { BAR_CODE: 1 }],
    [['ＢＡＲ＿ＣＯＤＥ'], {}],
  ])('%j', (header, columns) => {
    expect(matchColumns(kind, header).columns).toEqual(columns);
  });

  it('are faulty when one stands there twice, or a required one does not', () => {
    expect(matchColumns(kind, ['资产编号', '资产编号']).faults[0]?.code).toBe('column-repeated');
    expect(missingOf(matchColumns(kind, ['垛号']))).toEqual([
      { code: 'column-missing', params: { column: 'BAR_CODE', title: '资产编号' } },
    ]);
    expect(missingOf(matchColumns(kind, ['垛号']), { BAR_CODE: 'x' })).toEqual([]);
  });

  it('are read as a profile says, also when it says that a title means nothing', () => {
    const mapping = { 编号: 'BAR_CODE', 资产编号: '', 误差1: 'Ib/1.0' };
    const { columns, free } = matchColumns(kind, ['资产编号', '编号', '误差1', 'Imax 1.0'], mapping);
    expect(columns).toEqual({ BAR_CODE: 1 });
    expect(free.map(({ at, meaning }) => [at, meaning])).toEqual([
      [2, 'Ib/1.0'],
      [3, 'Imax 1.0'],
    ]);
  });
});
