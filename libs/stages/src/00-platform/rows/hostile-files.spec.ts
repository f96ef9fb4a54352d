import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problems } from '#libs/http';
import { DomainError } from '#libs/rules';
import { makeWorkbook } from '../../../../testing/src/make-workbook.js';
import { makeZip } from '../../../../testing/src/make-zip.js';
import { openRows } from './open-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How the reading ends: the code of the problem, or the number of rows. */
async function ending(content: Buffer | string): Promise<string | number> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  try {
    const source = await openRows(path);
    await source.tops();
    let count = 0;
    for await (const { rows } of source.blocks()) for (const row of rows) count += row.cells().length > 0 ? 1 : 0;
    return count;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(problems[error.code]).toBeDefined();
    return error.code;
  }
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000), Buffer.from(name, 'utf16le')]);

describe('what is no table says what it is', () => {
  it.each<[string, string, Buffer | string]>([
    [
      'a web page with the name of a workbook',
      'workbook-is-html',
      '\ufeff<html xmlns:x="urn:x"><table><tr><td>1</td></tr></table>',
    ],
    ['the same with a document type', 'workbook-is-html', '  \n<!DOCTYPE html><html></html>'],
    ['the same in UTF-16', 'workbook-is-html', utf16('<html><table/></html>')],
    ['a bare table of a web page', 'workbook-is-html', '<table border=1><tr><td>资产编号</td></tr></table>'],
    ['a web page in one file', 'workbook-is-html', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
    [
      'an XML spreadsheet',
      'workbook-is-xml',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    ],
    [
      'the same in UTF-16',
      'workbook-is-xml',
      utf16('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['other XML', 'not-a-table', '<?xml version="1.0"?><svg/>'],
    ['an old workbook', 'old-workbook', compound('Workbook')],
    ['a workbook with a password', 'workbook-encrypted', compound('EncryptedPackage')],
    ['an old document', 'file-is-document', compound('WordDocument')],
    ['a PDF', 'file-is-pdf', '%PDF-1.7\n'],
    ['a picture', 'file-is-picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a photograph', 'file-is-picture', Buffer.from('ffd8ffe000104a46', 'hex')],
    ['rich text', 'file-is-document', '{\\rtf1\\ansi a}'],
    ['an archive of WinRAR', 'file-is-archive', 'Rar!\x1a\x07\x01\x00'],
    ['a packed file', 'file-is-archive', Buffer.from('1f8b0800', 'hex')],
    ['an empty archive', 'file-is-archive', makeZip([])],
    ['a binary workbook', 'workbook-is-xlsb', makeZip([{ name: 'xl/workbook.bin', content: 'x' }])],
    [
      'an OpenDocument',
      'workbook-is-ods',
      makeZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<a/>' },
      ]),
    ],
    ['an archive with a workbook in it', 'file-is-archive', makeZip([{ name: '三号台.xlsx', content: 'x' }])],
    ['a document', 'file-is-document', makeZip([{ name: 'word/document.xml', content: '<a/>' }])],
    ['nothing', 'file-empty', ''],
    ['NULs', 'not-a-table', Buffer.alloc(1 << 20)],
    [
      'noise',
      'not-a-table',
      Buffer.from(Array.from({ length: 9999 }, (_, at) => (Math.imul(at + 12, 40503) >>> 4) & 255)),
    ],
    ['half a file', 'workbook-broken', makeWorkbook({ sheets: ['<sheetData/>'] }).subarray(0, 300)],
  ])('%s: %s', async (_, code, content) => {
    expect(await ending(content)).toBe(code);
  });
});

describe('texts that are made to do harm end', () => {
  const [line, million] = ['1,2,3\n', 1_000_000];
  it.each<[string, string | number, Buffer | string]>([
    ['a million quotes', million / 2 / 500_000, '"'.repeat(million)],
    ['a million quotes and one', 'quote-not-closed', `${'"'.repeat(million)}"`],
    ['a quote in every line', 100_000, 'a,"b""",c\n'.repeat(100_000)],
    ['one line without an end', 1, 'a'.repeat(4 * million)],
    ['one line of a million cells', 1, ','.repeat(million)],
    ['a million empty lines', million, '\n'.repeat(million)],
    ['lines that end in every way', 3, 'a,b\r\n1,2\n3,4\r'],
    ['a mark and no more', 'file-empty', Buffer.from('efbbbf', 'hex')],
    ['UTF-16 cut in a character', 'encoding-unreadable', utf16(line).subarray(0, -1)],
    ['UTF-16 with half a pair', 'encoding-unreadable', Buffer.concat([utf16(line), Buffer.from('00d8', 'hex')])],
    ['UTF-8 that ends in a character', 1, Buffer.from('a,b,c\xe5\x88', 'latin1')],
    ['a NUL in the middle', 'not-a-table', `${line.repeat(10)}\0${line}`],
    ['formulas', 2, "=cmd|'/c calc'!A1,@SUM(A1)\n+1,-1\n"],
  ])('%s', async (name, expected, content) => {
    const end = await ending(content);
    if (name === 'a mark and no more' || name === 'UTF-8 that ends in a character') {
      expect(typeof end === 'number' || problems[end] !== undefined).toBe(true);
    } else expect(end).toBe(expected);
  });
});
