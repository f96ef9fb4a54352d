import { checkAssetNumber } from './check-asset-number.js';
import { namesNoMeter } from './names-no-meter.js';

const assetNo = '3430001261101050000003';

it.each([
  ...[`="${assetNo}"`, `'${assetNo}`, ` ${assetNo} `, `"${assetNo}"`, `*${assetNo}*`, `]C1${assetNo}`, `]Q3${assetNo}`],
  ...[
    '3430 0012 6110 1050 0000 03',
    '3430-0012-6110-1050-0000-03',
    `资产编号：${assetNo}`,
    `\u0002${assetNo}\r\n`,
    `SN:${assetNo}`,
  ],
])('%j is a number', (text) => {
  expect(checkAssetNumber(text, 'on')).toEqual({ kind: 'ok', assetNo });
});

it.each([
  ['nothing', '', ['1', '', ''], 'unnamed'],
  ['a mark of nothing', '/', ['1', '/', ''], 'unnamed'],
  ['a repeated header', '资产编号', ['任务', '资产编号'], 'unnamed'],
  ['a total', '', ['合计', '', '200'], 'footer'],
  ['a total that stands below the numbers', '200', ['合计', '200'], 'footer'],
  ['signatures', '核验员：李某', ['检定员：王某', '', '', '核验员：李某'], 'footer'],
  ['a number', assetNo, [assetNo], null],
  ['a damaged number', '3.43E+21', ['3.43E+21'], null],
  ['a number cut off', assetNo.slice(0, 12), [assetNo.slice(0, 12)], null],
  ['a few digits', '343', ['343'], null],
])('%s', (_, text, cells, kind) => {
  expect(namesNoMeter(text, () => cells)).toBe(kind);
});
