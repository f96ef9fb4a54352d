import { readBlock } from '#rules/13-full-verification';
import { copyArea } from './sheet-clipboard.js';
import { rowOf } from './sheet-rows.js';

const assetNo = '3430001261101050000003';
const rows = [rowOf([assetNo, '1', '0.12\n0.14']), rowOf(['', '<2>', 'a "b"'])];
const all = { top: 0, bottom: 1, left: 0, right: 2 };

it('comes back as it was copied', () => {
  expect(readBlock(copyArea(rows, all).text)).toEqual(rows.map(({ cells }) => cells));
});

it('tells spreadsheets that a barcode is a text, and that a reading is a number', () => {
  const { html } = copyArea(rows, all);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">${assetNo}</td><td>1</td>`);
  expect(html).toContain('<td>&lt;2&gt;</td>');
});

it('takes only what is selected', () => {
  expect(copyArea(rows, { top: 1, bottom: 1, left: 1, right: 1 }).text).toBe('<2>');
});
