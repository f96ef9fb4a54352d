import { arrangeColumns, moved, usualKeys } from './arrange-columns.js';

const columns = [
  { key: 'no', always: true },
  { key: 'state' },
  { key: 'supplier' },
  { key: 'contract', offByDefault: true },
];

const keys = (chosen: string[] | null): string[] => arrangeColumns(columns, chosen).map(({ key }) => key);

describe('arrangeColumns', () => {
  it.each([
    ['nothing chosen: the usual ones', null, ['no', 'state', 'supplier']],
    ['another order', ['supplier', 'no', 'state'], ['supplier', 'no', 'state']],
    ['one that is off by default', ['no', 'contract'], ['no', 'contract']],
    ['without what must stay: it comes first', ['state'], ['no', 'state']],
    ['keys that nobody knows', ['no', 'colour', 'state'], ['no', 'state']],
    ['a key twice', ['no', 'state', 'state'], ['no', 'state']],
    ['none at all', [], ['no']],
  ])('%s', (_, chosen, shown) => {
    expect(keys(chosen)).toEqual(shown);
  });

  it('knows the usual keys', () => {
    expect(usualKeys(columns)).toEqual(['no', 'state', 'supplier']);
  });
});

describe('moved', () => {
  it.each([
    ['down', 0, 1, ['b', 'a', 'c']],
    ['up', 2, -1, ['a', 'c', 'b']],
    ['beyond the first', 0, -1, ['a', 'b', 'c']],
    ['beyond the last', 2, 1, ['a', 'b', 'c']],
  ] as const)('%s', (_, at, by, wanted) => {
    expect(moved(['a', 'b', 'c'], at, by)).toEqual(wanted);
  });
});
