import {
  fromTemplate,
  isRepeated,
  likeliestKind,
  missingOf,
  startMapping,
  toTemplate,
  type KindLayout,
} from './mapping.js';

const column = (name: string, required: boolean) => ({ name, title: name, required });
const kind: KindLayout = {
  ...{ name: 'verification-wide', takesPoints: true },
  understood: ['BAR_CODE', '', 'Ib/1.0/all#1', ''],
  columns: [column('BAR_CODE', true), column('DETECT_EQUIP_NO', true), column('TEMP', false)],
};
const header = ['条码', '台', 'Ib 1.0', '又一次'];

describe('the mapping of an unknown layout', () => {
  const begun = startMapping(kind, header, '三号台');

  it('begins with what was understood', () => {
    expect(begun.meanings).toEqual(['BAR_CODE', '', 'Ib/1.0/all', '']);
    expect(missingOf(begun, kind).map(({ name }) => name)).toEqual(['DETECT_EQUIP_NO']);
  });

  it('lacks nothing once a column or a constant stands for each required one', () => {
    expect(missingOf({ ...begun, constants: { DETECT_EQUIP_NO: '3' } }, kind)).toEqual([]);
    expect(missingOf({ ...begun, constants: { DETECT_EQUIP_NO: ' ' } }, kind)).toHaveLength(1);
    expect(missingOf({ ...begun, meanings: ['BAR_CODE', 'DETECT_EQUIP_NO', '', ''] }, kind)).toEqual([]);
  });

  it('numbers the readings of one point, and keeps only words and constants that say something', () => {
    const meanings = ['BAR_CODE', 'DETECT_EQUIP_NO', 'Ib/1.0/all', 'Ib/1.0/all'];
    const words = { 1: { '3号台': '3', '4号台': '' } };
    const constants = { DETECT_EQUIP_NO: '9', TEMP: '20', HUMIDITY: '' };
    const template = toTemplate({ ...begun, meanings, words, constants });
    expect(template).toEqual({
      ...{ kind: 'verification-wide', name: '三号台', header, constants: { TEMP: '20' } },
      columns: { 条码: 'BAR_CODE', 台: 'DETECT_EQUIP_NO', 'Ib 1.0': 'Ib/1.0/all', 又一次: 'Ib/1.0/all#2' },
      values: { 台: { '3号台': '3' } },
    });
    expect(toTemplate(fromTemplate(template))).toEqual(template);
  });

  it('leaves out columns without a title, and the second of two with the same', () => {
    const titles = ['表', '', '表'];
    const mapping = { ...begun, header: titles, meanings: ['BAR_CODE', 'TEMP', 'TEMP'] };
    expect(toTemplate(mapping).columns).toEqual({ 表: 'BAR_CODE' });
    expect(titles.map((_, at) => isRepeated(titles, at))).toEqual([false, false, true]);
  });
});

it.each([
  ['what the file was taken for', 'b', 'b'],
  ['the kind that understands most', 'unknown', 'a'],
])('the likeliest kind is %s', (_, said, expected) => {
  const kinds = [
    { ...kind, name: 'b', understood: ['', ''] },
    { ...kind, name: 'a', understood: ['BAR_CODE', ''] },
  ];
  expect(likeliestKind(kinds, said)?.name).toBe(expected);
});
