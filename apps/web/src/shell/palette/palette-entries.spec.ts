import { matching, placesOf, type PaletteEntry } from './palette-entries.js';

const entry = (label: string): PaletteEntry => ({ path: `/${label}`, label, kind: 'screen' });
const entries = ['检定批次 Batches', '电能表查询 Meters', '导入中心 Imports'].map(entry);

describe('matching', () => {
  it.each([
    ['nothing typed: all', '', 3],
    ['a part', '电能', 1],
    ['whatever the case', 'METERS', 1],
    ['two words, both there', '查询 met', 1],
    ['two words, one not there', '查询 imports', 0],
    ['full-width letters', 'ｉｍｐｏｒｔｓ', 1],
  ])('%s', (_, typed, count) => {
    expect(matching(entries, typed)).toHaveLength(count);
  });
});

describe('placesOf', () => {
  it.each([
    ['nothing', ' ', []],
    ['22 digits: the meter', '3430001261101050000003', ['/meters/3430001261101050000003']],
    ['full-width digits', '３４３０００１２６１１０１０５０００００　０３', ['/meters/3430001261101050000003']],
    ['some digits: batches and meters', '2626', ['/batches?number=2626', '/meters?assetNo=2626']],
    ['three digits: batches only', '262', ['/batches?number=262']],
    ['letters', 'HD-1/2', ['/batches?number=HD-1%2F2']],
  ])('%s', (_, typed, wanted) => {
    expect(placesOf(typed).map(({ path }) => path)).toEqual(wanted);
  });
});
