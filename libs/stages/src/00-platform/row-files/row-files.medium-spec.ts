import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { column, type ExportColumn } from '../export-lists/index.js';
import { openRowFile } from './row-file.js';
import { openXlsxFile } from './xlsx-file.js';

interface Row {
  code: string;
  name: string | null;
  count: number;
}

const columns: ExportColumn<Row>[] = [
  column('code', ['编号', 'Number'], 'code', ({ code }) => code),
  column('name', ['名称', 'Name'], 'text', ({ name }) => name),
  column('count', ['数量', 'Count'], 'number', ({ count }) => count),
];
const row = (at: number, name: string | null = `第 ${at} 行`): Row => ({
  ...{ code: `34300012611010500${String(at).padStart(5, '0')}`, name, count: at },
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'row-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const shape = (name: string) => ({ path: join(folder, name), title: '表', columns, language: 'zh' as const });

async function sheetsOf(path: string): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets;
}

describe('a CSV file', () => {
  it('begins with its mark and its titles, keeps codes whole and formulas harmless', async () => {
    const file = await openRowFile('csv', shape('a.csv'));
    await file.write([row(1), row(2, '=1+1')]);
    await file.write([row(3, null), row(4, 'a "b", c')]);
    await file.close();
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe(
      [
        '\ufeff编号,名称,数量',
        '"\t3430001261101050000001",第 1 行,1',
        `"\t3430001261101050000002","'=1+1",2`,
        '"\t3430001261101050000003",,3',
        '"\t3430001261101050000004","a ""b"", c",4',
        '',
      ].join('\r\n'),
    );
  });
});

describe('a workbook', () => {
  it('has codes as texts typed as text, numbers as numbers, and no formulas', async () => {
    const file = await openRowFile('xlsx', shape('a.xlsx'));
    await file.write([row(1), row(2, '=1+1'), row(3, null), row(4, 'x'.repeat(40_000))]);
    await file.close();
    const [sheet] = await sheetsOf(join(folder, 'a.xlsx'));
    expect(sheet!.getRow(1).values).toEqual([undefined, '编号', '名称', '数量']);
    const first = sheet!.getCell('A2');
    expect([first.value, first.numFmt, first.type]).toEqual([
      ...['3430001261101050000001', '@', ExcelJS.ValueType.String],
    ]);
    expect(sheet!.getCell('C2').value).toBe(1);
    expect([sheet!.getCell('B3').value, sheet!.getCell('B3').formula]).toEqual(['=1+1', undefined]);
    expect(sheet!.getCell('B4').value).toBeNull();
    expect((sheet!.getCell('B5').value as string).length).toBe(32_767);
  });

  it('does not gather in memory: nearly all of a large one is on the disk before it is closed', async () => {
    const { path, ...rest } = shape('large.xlsx');
    const file = await openRowFile('xlsx', { path, ...rest });
    for (let at = 0; at < 8000; at += 500) {
      await file.write(Array.from({ length: 500 }, (_, more) => row(at + more, randomBytes(300).toString('hex'))));
    }
    const written = (await stat(path)).size;
    await file.close();
    expect(written / (await stat(path)).size).toBeGreaterThan(0.9);
  });

  it.each([
    ['as many rows as a sheet holds: one sheet', 9, [10]],
    ['one more: a second sheet with the same head', 10, [10, 2]],
    ['twice as many', 19, [10, 10, 2]],
  ])('with %s', async (name, rows, wanted) => {
    const path = join(folder, `${name.length}-${rows}.xlsx`);
    const file = openXlsxFile({ ...shape('sheets'), path }, 10);
    for (let at = 1; at <= rows; at += 4) {
      await file.write(Array.from({ length: Math.min(4, rows - at + 1) }, (_, more) => row(at + more)));
    }
    await file.close();
    const sheets = await sheetsOf(path);
    expect(sheets.map(({ rowCount }) => rowCount)).toEqual(wanted);
    expect(sheets.map((sheet) => sheet.getCell('A1').value)).toEqual(wanted.map(() => '编号'));
    expect(sheets.at(-1)!.getCell(`C${wanted.at(-1)}`).value).toBe(rows);
  });
});
