import { csvLine, unguarded } from './write-csv.js';

describe('csvLine', () => {
  it.each([
    ['3430001269900000000009', '"\t3430001269900000000009"'],
    ['110102000000', '110102000000'],
    ['-0.0538|-0.0491', '-0.0538|-0.0491'],
    ['-0.5', '-0.5'],
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['+cmd', `"'+cmd"`],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['', ''],
    ['合格', '合格'],
  ])('writes %j as %j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });
});

it.each([
  [`'=1+1`, '=1+1'],
  [`'s`, `'s`],
  ['=1', '=1'],
])('unguarded(%j) is %j', (cell, plain) => {
  expect(unguarded(cell)).toBe(plain);
});
