import { posix } from 'node:path';
import { DomainError } from '#libs/rules';
import { readXml } from './read-xml.js';
import { broken, type ZipFile } from '../zip-files/index.js';

/** Of the parts that are read as a whole, texts and styles apart. */
const mostBytes = 2 ** 22;
const mostSheets = 200;

export interface ListedSheet {
  name: string;
  hidden: boolean;
  /** Name of its part in the zip file. */
  part: string;
}

export interface WorkbookFacts {
  sheets: ListedSheet[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
}

/** The sheets in the order of their tabs. @throws DomainError `workbook-broken` */
export async function listSheets(zip: ZipFile): Promise<WorkbookFacts> {
  const workbook = await workbookPart(zip);
  const targets = await targetsOf(zip, workbook);
  const facts: WorkbookFacts = { sheets: [], from1904: false };
  await readXml(zip.chunks(workbook, mostBytes), {
    open: (name, attributes) => {
      if (name === 'workbookPr') facts.from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attributes['r:id'] ?? idOf(attributes));
      // Charts and dialogues have tabs, too, and no rows.
      if (target === undefined) return;
      if (!zip.has(target)) throw broken(`no ${target}`);
      facts.sheets.push({ name: attributes['name'] ?? '', hidden: isHidden(attributes['state']), part: target });
      if (facts.sheets.length > mostSheets) throw broken('too many sheets');
    },
  });
  if (facts.sheets.length === 0) throw broken('no sheet');
  return facts;
}

const isHidden = (state: string | undefined): boolean => state === 'hidden' || state === 'veryHidden';

/** The prefix of the relation is free. */
const idOf = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** What begins with the signature of a zip file is a workbook, or something else that is to be named. */
async function workbookPart(zip: ZipFile): Promise<string> {
  let found: string | undefined;
  await readXml(zip.chunks('_rels/.rels', mostBytes), {
    open: (name, { Type: type = '', Target: target = '' }) => {
      if (name === 'Relationship' && type.endsWith('/officeDocument')) found = target.replace(/^\/+/, '');
    },
  });
  const part = [found, 'xl/workbook.xml'].find((name) => name !== undefined && zip.has(name));
  if (part !== undefined && /\.xml$/i.test(part) && !part.startsWith('word/') && !part.startsWith('ppt/')) return part;
  throw otherThanWorkbook(zip);
}

function otherThanWorkbook(zip: ZipFile): DomainError {
  if (zip.has('xl/workbook.bin')) return new DomainError('workbook-is-xlsb', {});
  if (zip.has('word/document.xml') || zip.has('ppt/presentation.xml')) return new DomainError('file-is-document', {});
  if (zip.has('content.xml') && zip.has('mimetype')) return new DomainError('workbook-is-ods', {});
  if (zip.has('[Content_Types].xml')) return broken('no workbook');
  return new DomainError('file-is-archive', {});
}

/** Part by the id that the list of sheets uses; worksheets only. */
async function targetsOf(zip: ZipFile, workbook: string): Promise<Map<string, string>> {
  const folder = posix.dirname(workbook);
  const targets = new Map<string, string>();
  await readXml(zip.chunks(posix.join(folder, '_rels', `${posix.basename(workbook)}.rels`), mostBytes), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship' || !type.endsWith('/worksheet')) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
    },
  });
  return targets;
}
