import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRows } from './open-rows.js';
import { byteOrderMark, csvLine } from './write-csv.js';

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

const brought = [
  ...[
    '=1+1',
    '＝1+1',
    "'=1",
    '-0.5',
    '合格',
    '3430001269900000000009',
    'a,b',
    'say "no"',
    "'s",
    '+cmd',
    '\t@x',
    '-cmd',
  ],
];

it('gives back the same values when the file is brought again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhunheng-csv-'));
  const path = join(folder, 'x.csv');
  await writeFile(path, byteOrderMark + csvLine(['a', ...brought]) + csvLine(['b', ...brought.toReversed()]));
  const rows: string[][] = [];
  for await (const block of (await openRows(path)).blocks()) for (const row of block.rows) rows.push(row.cells());
  await rm(folder, { recursive: true });
  const plain = rows.map((cells) => cells.map((cell) => cell.replace(/^\t(?=\d{16})/, '')));
  expect(plain).toEqual([
    ['a', ...brought],
    ['b', ...brought.toReversed()],
  ]);
});

it('gives them back when a spreadsheet has saved the file without quotes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhunheng-csv-'));
  const path = join(folder, 'x.csv');
  await writeFile(path, "a,'=1+1,'＝1\nb,c,''=1\n");
  const rows: string[][] = [];
  for await (const block of (await openRows(path)).blocks()) {
    for (const row of block.rows) rows.push([row.cell(0), row.passing(1), row.cell(2)]);
  }
  await rm(folder, { recursive: true });
  expect(rows).toEqual([
    ['a', '=1+1', '＝1'],
    ['b', 'c', "'=1"],
  ]);
});
