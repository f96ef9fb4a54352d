import type { ImportKind } from '../import-kinds/index.js';
import { joinedHeader } from './two-row-header.js';

const kind = {
  columns: [
    { name: 'BAR_CODE', titles: ['条码'] },
    { name: 'CREEPING', titles: ['潜动'] },
    { name: 'LOAD', titles: ['误差负载'] },
  ],
} as unknown as ImportKind;

it.each<[string, string[], string[], string[] | null]>([
  ['titles merged over two rows', ['条码', '结论'], ['条码', '潜动'], ['条码', '潜动']],
  ['titles of one row only', ['条码', '结论'], ['', '潜动'], ['条码', '潜动']],
  ['a title over several columns', ['条码', 'Ib', ''], ['', '1.0', '0.5L'], ['条码', 'Ib 1.0', 'Ib 0.5L']],
  ['a title that goes on below', ['条码', '误差'], ['', '负载'], ['条码', '误差 负载']],
  ['a lower row that is longer', ['条码'], ['', '潜动'], ['条码', '潜动']],
  ['nothing below', ['条码'], ['', ''], null],
])('joins %s', (_, upper, lower, joined) => {
  expect(joinedHeader(kind, [upper, lower])).toEqual(joined);
});
