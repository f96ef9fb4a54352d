import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkbook, workbookParts, type WorkbookParts } from '../../../../testing/src/make-workbook.js';
import { makeZip, type ZipPart } from '../../../../testing/src/make-zip.js';
import { problems } from '#libs/http';
import { DomainError } from '#libs/rules';
import { readBlocks, readHeads } from './read-workbook.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunheng-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How the reading ends: the code of the problem, or the number of rows. */
async function ending(content: Buffer): Promise<{ code: string; because?: unknown } | number> {
  const path = join(folder, 'hostile.xlsx');
  await writeFile(path, content);
  try {
    await readHeads(path);
    let count = 0;
    for await (const { rows } of readBlocks(path, [0, 1, 2, 3])) count += rows.length;
    return count;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(problems[error.code]).toBeDefined();
    return { code: error.code, because: error.params['because'] };
  }
}

const good = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const sheet = (xml: string): Buffer => makeWorkbook({ sheets: [xml] });
/** A sound workbook with one of its parts changed. */
const changed = (name: string, change: Partial<ZipPart>, parts: WorkbookParts = { sheets: [good] }): Buffer =>
  makeZip(workbookParts(parts).map((part) => (part.name === name ? { ...part, ...change } : part)));
const sheetPart = 'xl/worksheets/sheet1.xml';
const spaces = (megabytes: number): Buffer => Buffer.alloc(megabytes << 20, 0x20);
const [broken, tooLarge] = ['workbook-broken', 'workbook-too-large'];

describe('a zip directory that does not tell the truth', () => {
  const whole = sheet(good);
  it.each<[string, () => Buffer, string]>([
    ['cut in the middle', () => whole.subarray(0, whole.length / 2), broken],
    ['cut at the very end', () => whole.subarray(0, -1), broken],
    ['without its beginning', () => Buffer.concat([Buffer.from('PK\x03\x04'), whole.subarray(200)]), broken],
    ['with something behind it', () => Buffer.concat([whole, Buffer.from('more')]), broken],
    ['with something before it', () => Buffer.concat([Buffer.from('PK\x03\x04....'), whole]), broken],
    [
      'a part that is not listed',
      () => changed('xl/workbook.xml', { behind: makeZip([{ name: 'x', content: 'y' }]) }),
      broken,
    ],
    ['bytes between parts', () => changed('xl/workbook.xml', { behind: Buffer.from('....') }), broken],
    [
      'an unlisted part',
      () => makeZip([...workbookParts({ sheets: [good] }), { name: 'xl/x', content: 'x', unlisted: true }]),
      broken,
    ],
    ['a part twice', () => makeWorkbook({ sheets: [good], others: [{ name: sheetPart, content: 'other' }] }), broken],
    [
      'a part twice in other letters',
      () => makeWorkbook({ sheets: [good], others: [{ name: 'XL/workbook.XML', content: 'x' }] }),
      broken,
    ],
    ['another name before the part', () => changed(sheetPart, { own: { name: 'xl/worksheets/sheet9.xml' } }), broken],
    ['parts that overlap', () => changed('xl/workbook.xml', { listed: { packedBytes: 4000 } }), broken],
    ['a size that is too small', () => changed(sheetPart, { listed: { bytes: 3 } }), tooLarge],
    ['a size that is too large', () => changed(sheetPart, { listed: { bytes: 300 } }), broken],
    ['another checksum', () => changed(sheetPart, { listed: { crc: 1 } }), broken],
    ['a method that nobody knows', () => changed(sheetPart, { listed: { method: 99 } }), broken],
    ['stored, it says', () => changed(sheetPart, { listed: { method: 0 } }), broken],
    ['encrypted, it says', () => changed(sheetPart, { listed: { flags: 1 } }), broken],
    ['encrypted, the part says', () => changed(sheetPart, { own: { flags: 1 } }), broken],
    ['more parts than there are', () => makeZip(workbookParts({ sheets: [good] }), { count: 9 }), broken],
    ['fewer parts than there are', () => makeZip(workbookParts({ sheets: [good] }), { count: 3 }), broken],
    ['sizes for large files that are not there', () => changed(sheetPart, { listed: { bytes: 0xffffffff } }), tooLarge],
    ['a directory of 65,535 parts', () => makeZip(workbookParts({ sheets: [good] }), { count: 0xffff }), broken],
    [
      'a directory larger than the file',
      () => makeZip(workbookParts({ sheets: [good] }), { size: 0xfffffff0 }),
      broken,
    ],
  ])('%s', async (_, content, code) => {
    expect(await ending(content())).toMatchObject({ code });
  });

  it('is read where it does', async () => {
    expect(await ending(whole)).toBe(1);
  });
});

describe('parts that are too much', () => {
  it.each<[string, () => Buffer, string]>([
    ['a sheet that is a bomb', () => sheet(`${spaces(40).toString()}${good}`), tooLarge],
    [
      'a bomb that nobody reads',
      () => makeWorkbook({ sheets: [good], others: [{ name: 'xl/media/a.png', content: spaces(40) }] }),
      tooLarge,
    ],
    [
      'a bomb in a hidden sheet',
      () => makeWorkbook({ sheets: [good, { name: 'h', state: 'hidden', xml: spaces(40).toString() }] }),
      tooLarge,
    ],
    [
      'texts that lie about their size',
      () =>
        changed('xl/sharedStrings.xml', { listed: { bytes: 2 ** 28 } }, { sheets: [good], sharedStrings: '<sst/>' }),
      tooLarge,
    ],
    [
      'a list of sheets that is one',
      () => changed('xl/workbook.xml', { content: `<workbook>${spaces(5).toString()}</workbook>` }),
      tooLarge,
    ],
    [
      'two thousand parts and more',
      () =>
        makeWorkbook({
          sheets: [good],
          others: Array.from({ length: 2001 }, (_, at) => ({ name: `x${at}`, content: '' })),
        }),
      broken,
    ],
    ['a thousand sheets', () => makeWorkbook({ sheets: Array.from({ length: 1000 }, () => good) }), broken],
  ])('%s', async (_, content, code) => {
    expect(await ending(content())).toMatchObject({ code });
  });
});

describe('XML that is made to do harm', () => {
  const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const declared = (rest: string): string => `<?xml version="1.0"?>${rest}<worksheet>${good}</worksheet>`;
  it.each<[string, string]>([
    ['a billion laughs', declared(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`)],
    ['an entity that is a file', declared('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')],
    ['a document type', declared('<!DOCTYPE worksheet>')],
    ['an entity that is not there', '<sheetData><row r="1"><c r="A1"><v>&x;</v></c></row></sheetData>'],
    ['a hundred thousand tags in each other', '<a>'.repeat(100_000)],
    ['a thousand attributes', `<sheetData ${Array.from({ length: 1000 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
    ['a giant attribute', `<sheetData a="${'x'.repeat(1 << 20)}"/>`],
    ['a giant name', `<${'x'.repeat(1 << 20)}/>`],
    ['a giant comment', `<!--${'x'.repeat(1 << 20)}-->${good}`],
    ['a giant text', `<sheetData><row r="1"><c r="A1"><v>${'9'.repeat(1 << 20)}</v></c></row></sheetData>`],
    ['tags that cross', '<sheetData><row r="1"></sheetData></row>'],
    ['an end that is missing', '<?xml version="1.0"?><worksheet><sheetData>'],
    ['something behind the end', '<?xml version="1.0"?><worksheet/><worksheet/>'],
    ['no XML at all', '<?oops'],
    ['NULs', '<sheetData>\0\0\0</sheetData>'],
    ['another encoding, it says', '<?xml version="1.0" encoding="GB18030"?><worksheet/>'],
    ['a row before the last', '<sheetData><row r="2"/><row r="1"/></sheetData>'],
    ['a row beyond all sheets', '<sheetData><row r="1048577"/></sheetData>'],
    ['a row that is no number', '<sheetData><row r="1e3x"/></sheetData>'],
    ['a cell beyond all columns', '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
    ['a cell of another row', '<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'],
    ['a cell without an end', `<sheetData><row r="1"><c r="${'A'.repeat(5000)}1"><v>1</v></c></row></sheetData>`],
    ['a text that is not there', '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'],
    ['a text by a strange number', '<sheetData><row r="1"><c r="A1" t="s"><v>__proto__</v></c></row></sheetData>'],
  ])('%s', async (_, xml) => {
    expect(await ending(sheet(xml))).toMatchObject({ code: broken });
  });

  it.each<[string, Buffer]>([
    ['UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><worksheet/>', 'utf16le')],
    ['GB18030', Buffer.from('<worksheet><a b="\xb5\xbd"/></worksheet>', 'latin1')],
    ['half a character', Buffer.from('<worksheet/>\xe5\x88', 'latin1')],
  ])('in %s', async (_, content) => {
    expect(await ending(changed(sheetPart, { content }))).toMatchObject({ code: broken });
  });

  it.each<[string, string, string]>([
    [
      'a cell in the last column',
      '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>',
      'too-many-columns',
    ],
  ])('%s', async (_, xml, code) => {
    expect(await ending(sheet(xml))).toMatchObject({ code });
  });

  it('a hundred thousand merged ranges over each other are passed over', async () => {
    const ranges = Array.from({ length: 120_000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    expect(await ending(sheet(`${good}<mergeCells>${ranges}</mergeCells>`))).toBe(1);
  });
});

it('whatever byte of a sound workbook is another, it is read or refused', async () => {
  const whole = makeWorkbook({ sheets: [good], sharedStrings: '<sst><si><t>甲</t></si></sst>' });
  let seed = 12;
  for (let round = 0; round < 300; round++) {
    const copy = Buffer.from(whole);
    for (let times = 0; times < 3; times++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      copy[seed % copy.length] = seed >>> 16;
    }
    const end = await ending(copy);
    expect(typeof end === 'number' || problems[end.code] !== undefined).toBe(true);
  }
});
