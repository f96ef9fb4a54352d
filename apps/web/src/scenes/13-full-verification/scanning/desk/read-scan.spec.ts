import { readScan } from './read-scan.js';

const assetNo = '3430001261101050000003';

describe('what was scanned', () => {
  const cases: [string, string, ReturnType<typeof readScan>][] = [
    ['22 digits', assetNo, { kind: 'number', assetNo }],
    [
      'full-width digits',
      assetNo.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
      { kind: 'number', assetNo },
    ],
    ['digits in groups', '34300 01 26110105000000 3', { kind: 'number', assetNo }],
    ['the prefix of a scanner', `]C1${assetNo}`, { kind: 'number', assetNo }],
    ['a number marked as a text', `'${assetNo}`, { kind: 'number', assetNo }],
    ['nothing', ' ', { kind: 'empty' }],
    ['21 digits', assetNo.slice(1), { kind: 'refused', raw: assetNo.slice(1), digits: 21 }],
    ['what Excel made of it', '3.43E+21', { kind: 'refused', raw: '3.43E+21', digits: 8 }],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(readScan(text)).toEqual(expected);
  });
});
