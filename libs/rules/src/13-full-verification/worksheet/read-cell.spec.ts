import { readAssetCell, readDecimalCell, readItemCell, readPointCell, readPositionCell } from './read-cell.js';

const assetNo = '3430001261101050000003';
const fullWidth = (text: string): string =>
  text.replace(/[\d.-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('an asset number', () => {
  it.each([
    ['22 digits stay a text', assetNo, { kind: 'ok', value: assetNo }],
    ['full-width digits are digits', fullWidth(assetNo), { kind: 'ok', value: assetNo }],
    ['a float of a spreadsheet is damaged', '3.6E+21', { kind: 'fault', code: 'excel-damaged', received: '3.6E+21' }],
    ['so is one with small e', '3.6e21', { kind: 'fault', code: 'excel-damaged', received: '3.6e21' }],
    ['so are seven lost digits', '3430001261101050000000', { kind: 'fault', code: 'excel-damaged' }],
    ['21 digits', assetNo.slice(1), { kind: 'fault', code: 'not-22-digits' }],
    ['nothing', ' ', { kind: 'empty' }],
  ])('%s', (_, raw, read) => {
    expect(readAssetCell(raw, 'on')).toMatchObject(read);
  });
});

describe('a position', () => {
  it.each([
    ['1', { kind: 'ok', value: 1 }],
    ['６０', { kind: 'ok', value: 60 }],
    ['0', { kind: 'fault', code: 'not-a-position' }],
    ['1.5', { kind: 'fault', code: 'not-a-position' }],
    ['', { kind: 'empty' }],
  ])('%s', (raw, read) => {
    expect(readPositionCell(raw)).toMatchObject(read);
  });
});

describe('an item', () => {
  it.each([
    ['1', 'pass'],
    ['合格', 'pass'],
    ['√', 'pass'],
    ['ｐ', 'pass'],
    ['02', 'fail'],
    ['不合格', 'fail'],
    ['×', 'fail'],
    ['-', 'not-tested'],
    ['未检', 'not-tested'],
  ])('%s is %s', (raw, value) => {
    expect(readItemCell(raw)).toEqual({ kind: 'ok', value });
  });

  it.each(['4', '好', 'constructor'])('%s says nothing', (raw) => {
    expect(readItemCell(raw)).toMatchObject({ kind: 'fault', code: 'not-a-conclusion' });
  });
});

describe('readings of a test point', () => {
  it.each([
    ['one', '0.1234', '0.1234'],
    ['with a sign', '-0.12', '-0.12'],
    ['with a full-width point', fullWidth('-0.12'), '-0.12'],
    ['two apart by a space', '0.12 0.14', '0.12|0.14'],
    ['two as rigs write them', '0.12|0.14', '0.12|0.14'],
    ['two in one cell on two lines', '0.12\n0.14', '0.12|0.14'],
    ['with an ideographic comma', '0.12、0.14', '0.12|0.14'],
    ['with percent signs', '0.12% 0.14%', '0.12|0.14'],
    ['without a digit before the point', '.12', '0.12'],
  ])('%s', (_, raw, value) => {
    expect(readPointCell(raw)).toEqual({ kind: 'ok', value });
  });

  it.each([
    ['a decimal comma: one number or two, nobody knows', '0,12', 'decimal-comma'],
    ['a full-width comma', '0，12', 'decimal-comma'],
    ['a Chinese full stop', '0。12', 'chinese-stop'],
    ['a spreadsheet’s power of ten', '1.2E-03', 'scientific-notation'],
    ['words', '合格', 'not-a-decimal'],
    ['eleven readings', Array.from({ length: 11 }, () => '1').join(' '), 'too-many-readings'],
    ['21 characters', '0.1234567890123456789', 'too-many-digits'],
  ])('%s is refused', (_, raw, code) => {
    expect(readPointCell(raw)).toMatchObject({ kind: 'fault', code });
  });
});

it('the clock takes one decimal, not two', () => {
  expect(readDecimalCell('－0.047')).toEqual({ kind: 'ok', value: '-0.047' });
  expect(readDecimalCell('0.1 0.2')).toMatchObject({ kind: 'fault', code: 'not-a-decimal' });
});
