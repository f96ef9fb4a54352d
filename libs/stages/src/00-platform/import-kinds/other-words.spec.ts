import { ListedRow } from '../rows/index.js';
import { Layout } from './layout.js';
import { otherWords } from './other-words.js';

const facts = { rowsBefore: 1, header: ['表', '台', '结论'], columns: {}, free: [], constants: {}, profile: 'p' };

describe('the words of a profile', () => {
  const read = otherWords(new Layout({ ...facts, values: { 1: { '3号台': '3' }, 2: { 好: '合格', '': '未检' } } }));

  it.each([
    [
      ['x', '3号台', '好'],
      ['x', '3', '合格'],
    ],
    [
      ['x', ' 3号台 ', '坏'],
      ['x', '3', '坏'],
    ],
    [
      ['3号台', '4', ''],
      ['3号台', '4', '未检'],
    ],
  ])('%j is read as %j', (cells, meant) => {
    expect(read(new ListedRow(cells)).cells()).toEqual(meant);
  });

  it('cost nothing where there are none', () => {
    const row = new ListedRow(['a']);
    expect(otherWords(new Layout(facts))(row)).toBe(row);
  });
});
