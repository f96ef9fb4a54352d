import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { makeZip } from '../../../../testing/src/make-zip.js';
import { openRows } from './open-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-rows-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: Buffer | string): Promise<{ rows: string[][]; encoding: string }> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  const source = await openRows(path);
  const tops = await source.tops();
  const shown = tops.flatMap(({ hidden }, at) => (hidden ? [] : [at]));
  const rows: string[][] = [];
  for await (const block of source.blocks(shown)) for (const row of block.rows) rows.push(row.cells());
  return { rows, encoding: source.encoding };
}

const gb18030 = Buffer.from([0xb5, 0xbd, 0xbb, 0xf5]); // 到货

describe('text', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['line ends of a Macintosh', 'a,b\r1,2\r'],
    ['quotes and line ends of a Macintosh', '"a","b"\r"1","2"\r'],
    ['no end of the last line', 'a,b\n1,2'],
    ['quotes', '"a","b"\r\n"1","2"\r\n'],
    ['a mark', '\ufeffa,b\n1,2\n'],
  ])('with %s', async (_, text) => {
    const { rows } = await read(text);
    expect(rows.filter((row) => row.join('') !== '')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps delimiters, quotes and line feeds that stand within quotes', async () => {
    expect((await read('a,"b,""c""\nd"\n1,2\n')).rows.slice(0, 2)).toEqual([
      ['a', 'b,"c"\nd'],
      ['1', '2'],
    ]);
  });

  it('is the same however the blocks of the file fall, also through a character and a quoted cell', async () => {
    const line = (n: number): string => `${n},"电能表 ${n}, ""甲""\n"`;
    const text = Array.from({ length: 30_000 }, (_, n) => line(n)).join('\r\n');
    const { rows, encoding } = await read(text);
    expect(encoding).toBe('utf-8');
    expect(rows).toHaveLength(30_000);
    expect(rows.findIndex((row, n) => row[0] !== String(n) || row[1] !== `电能表 ${n}, "甲"\n`)).toBe(-1);
  });

  it('has lines that end with a carriage return alone, through any number of blocks', async () => {
    const line = (n: number): string => `${n},${'表'.repeat(n % 30)}`;
    const { rows } = await read(Array.from({ length: 30_000 }, (_, n) => line(n)).join('\r'));
    expect(rows).toHaveLength(30_000);
    expect(rows.findIndex((row, n) => row.join(',') !== line(n))).toBe(-1);
  });

  it('is GB18030 when one byte at the very end is no UTF-8', async () => {
    const text = Buffer.concat([Buffer.from('a,b\n'.repeat(100_000)), gb18030]);
    const { rows, encoding } = await read(text);
    expect([encoding, rows.length, rows.at(-1)]).toEqual(['gb18030', 100_001, ['到货']]);
  });

  it.each([
    ['an empty file', '', 'file-empty'],
    ['bytes that are no text', Buffer.from([1, 0, 2, 3]), 'not-a-table'],
    ['neither encoding', Buffer.from([0x41, 0xff, 0xff, 0x41]), 'encoding-unreadable'],
    ['a quote that is not closed', 'a,"b\n1,2\n', 'quote-not-closed'],
    ['the same over many blocks', `a,"b\n${'1,2\n'.repeat(2_000_000)}`, 'quote-not-closed'],
    ['a workbook of an old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
    ['a cut-off workbook', Buffer.from('PK\x03\x04 and nothing more'), 'workbook-broken'],
  ])('refuses %s', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });
});

describe('workbooks', () => {
  it('gives every cell as text: codes, numbers, dates, formulas, rich text', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('hidden', { state: 'hidden' }).addRow(['no']);
    const sheet = book.addWorksheet('data');
    sheet.addRow(['3430001269900000000009', 3430001269900000000009, 2699000000000001, 60, -0.1234]);
    sheet.getCell('A3').value = { richText: [{ text: '甲' }, { text: '乙' }] };
    sheet.getCell('B3').value = { formula: '1+1', result: 2 };
    sheet.getCell('C3').value = new Date('2026-11-02T08:00:00Z');
    sheet.getCell('D3').value = true;
    const { rows } = await read(Buffer.from(await book.xlsx.writeBuffer()));
    expect(rows).toEqual([
      ['3430001269900000000009', '3.4300012699E+21', '2.699000000000001E+15', '60', '-0.1234'],
      [],
      ['甲乙', '2', '2026-11-02 08:00:00', 'TRUE'],
    ]);
  });

  it('refuses a bomb before it is unpacked, and one that lies about its size', async () => {
    const sheet = Buffer.alloc(64 << 20, 0x20);
    await expect(read(makeZip([{ name: 'xl/workbook.xml', content: sheet }]))).rejects.toMatchObject({
      code: 'workbook-too-large',
    });
    const lying = makeZip([{ name: 'xl/workbook.xml', content: sheet, listed: { bytes: 1000 } }]);
    await expect(read(lying)).rejects.toMatchObject({ code: 'workbook-too-large' });
  });
});
