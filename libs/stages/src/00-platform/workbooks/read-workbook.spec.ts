import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkbook, type WorkbookParts } from '../../../../testing/src/make-workbook.js';
import { readBlocks, readHeads } from './read-workbook.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-workbook-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsIn(parts: WorkbookParts, sheets = [0]): Promise<(readonly [number, number, ...string[]])[]> {
  const path = join(folder, 'book.xlsx');
  await writeFile(path, makeWorkbook(parts));
  const found: (readonly [number, number, ...string[]])[] = [];
  for await (const { sheet, first, rows } of readBlocks(path, sheets)) {
    found.push(...rows.map((cells, at) => [sheet, first + at, ...cells] as const));
  }
  return found;
}

const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('the cells of a sheet', () => {
  it.each([
    ['a formula by its result', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula of text', '<c r="A1" t="str"><f>"a"</f><v>甲</v></c>', '甲'],
    ['a formula that nobody has reckoned', '<c r="A1"><f>B1*2</f></c>', '=B1*2'],
    ['runs of rich text', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', '甲乙'],
    ['no readings of characters', '<c r="A1" t="inlineStr"><is><t>甲</t><rPh><t>jia</t></rPh></is></c>', '甲'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a yes', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a day in words', '<c r="A1" t="d"><v>2026-07-03T08:00:00</v></c>', '2026-07-03 08:00:00'],
    ['characters that XML cannot hold', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['cells without a place', '<c t="inlineStr"><is><t>a</t></is></c>', 'a'],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', '乙 '],
    ['a built-in percent', '<c r="A1" s="1"><v>0.05</v></c>', '5'],
    ['a built-in day of Excel in Chinese', '<c r="A1" s="2"><v>46206</v></c>', '2026-07-03'],
  ])('give %s', async (_, xml, text) => {
    const styles =
      '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const sharedStrings = '<sst><si><t>甲</t></si><si><t xml:space="preserve">乙 </t></si></sst>';
    const sheets = [`<sheetData><row r="1">${xml}</row></sheetData>`];
    expect(await rowsIn({ sheets, styles, sharedStrings })).toEqual([[0, 1, text]]);
  });

  it('are the same with prefixes', async () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsIn({ sheets: [xml] })).toEqual([[0, 2, '', '7']]);
  });

  it('keep the numbers of their rows, over small gaps and large ones', async () => {
    const rows = [1, 3, 90_000].map((row) => `<row r="${row}">${cell(`A${row}`, 'x')}</row>`);
    expect(await rowsIn({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] })).toEqual([
      [0, 1, 'x'],
      [0, 2],
      [0, 3, 'x'],
      [0, 90_000, 'x'],
    ]);
  });
});

it('what is merged downwards holds for each row that has something of its own', async () => {
  const rows = [
    `<row r="1">${cell('A1', 'T1')}${cell('B1', 'a')}</row>`,
    `<row r="2">${cell('B2', 'b')}</row>`,
    `<row r="3"><c r="A3" s="0"/></row>`,
    `<row r="4">${cell('B4', 'c')}</row>`,
    `<row r="5">${cell('B5', 'd')}</row>`,
  ];
  const merged =
    '<mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="B5:D5"/><mergeCell ref="A2:XFD1048576"/></mergeCells>';
  const sheets = [`<sheetData>${rows.join('')}</sheetData>${merged}`];
  expect(await rowsIn({ sheets })).toEqual([
    [0, 1, 'T1', 'a'],
    [0, 2, 'T1', 'b'],
    [0, 3],
    [0, 4, 'T1', 'c'],
    [0, 5, '', 'd'],
  ]);
});

it('sheets come in the order of their tabs, hidden ones known as such, charts left out', async () => {
  const row = (text: string): string => `<sheetData><row r="1">${cell('A1', text)}</row></sheetData>`;
  const parts = {
    sheets: [
      { name: '封面', xml: '<sheetData/>' },
      { name: '隐藏', state: 'veryHidden', xml: row('h') },
      { name: '三号台', xml: row('a') },
      { name: '四号台', xml: row('b') },
    ],
  };
  expect(await rowsIn(parts, [2, 3])).toEqual([
    [0, 1, 'a'],
    [1, 1, 'b'],
  ]);
  const heads = await readHeads(join(folder, 'book.xlsx'));
  expect(heads.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
    ['封面', false, []],
    ['隐藏', true, [['h']]],
    ['三号台', false, [['a']]],
    ['四号台', false, [['b']]],
  ]);
});
