import { readAssetNumbers } from './read-asset-numbers.js';

const [a, b] = ['3430001261101050000003', '3430001261101050000010'];
const wide = a.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('asset numbers that were pasted', () => {
  it.each([
    ['a column', `${a}\r\n${b}\r\n`],
    ['a row of cells', `${a}\t${b}`],
    ['commas of either width', `${a},${b}，${a}`],
    ['spaces between them', `${a} ${b}`],
    ['full-width digits, spaces around', ` ${wide}　\n ${b} `],
    ['spaces within a number', `3430 0012 6110 1050 0000 03\n${b}`],
    ['the same twice', `${a}\n${b}\n${a}`],
  ])('are read from %s', (_, text) => {
    expect(readAssetNumbers(text)).toEqual({ assetNos: [a, b], faults: [] });
  });

  it('are nothing of nothing', () => {
    expect(readAssetNumbers(' \r\n\t')).toEqual({ assetNos: [], faults: [] });
  });

  it('are told apart from what a spreadsheet damaged and from other numbers', () => {
    const { assetNos, faults } = readAssetNumbers(`${a}\n3.43E+21\n343000126110105\n3430001261101050000000`);
    expect(assetNos).toEqual([a]);
    expect(faults.map(({ code, received }) => [code, received])).toEqual([
      ['excel-damaged', '3.43E+21'],
      ['not-22-digits', '343000126110105'],
      ['excel-damaged', '3430001261101050000000'],
    ]);
  });
});
