import { DomainError } from '#libs/rules';

export type FileFormat = 'text' | 'zip';

const picture = 'file-is-picture';
const archive = 'file-is-archive';

/** How files begin that people take for tables, or hand over in their place: what they are, or the code of what to do. */
const signatures: readonly (readonly [bytes: string, meaning: string])[] = [
  ['504b0304', 'zip'],
  ['504b0506', archive],
  ['504b0708', archive],
  ['526172211a07', archive],
  ['377abcaf271c', archive],
  ['1f8b08', archive],
  ['255044462d', 'file-is-pdf'],
  ['7b5c727466', 'file-is-document'],
  ['89504e470d0a', picture],
  ['ffd8ff', picture],
  ['474946383761', picture],
  ['474946383961', picture],
  ['49492a00', picture],
  ['4d4d002a', picture],
];
const compoundFile = 'd0cf11e0';

const webPage = /^\s*(?:<!doctype\s+html|<html|<head|<meta|<body|<table|<style|<div|mime-version:)/i;
const spreadsheetXml = /urn:schemas-microsoft-com:office:spreadsheet|progid\s*=\s*"Excel\.Sheet"/i;

/** Of a file, what is looked at. */
export const headBytes = 1 << 16;

/**
 * What a file is, told by its first bytes, whatever its name.
 * @param head the first bytes
 * @param tail the last ones: an old container may have its list of contents there
 * @throws DomainError that names what it is instead of a table
 */
export function formatOf(head: Buffer, tail: Buffer): FileFormat {
  const begins = head.toString('hex', 0, 8);
  if (begins.startsWith(compoundFile)) throw new DomainError(containedIn(head, tail), {});
  const known = signatures.find(([bytes]) => begins.startsWith(bytes))?.[1];
  if (known === 'zip') return 'zip';
  if (known !== undefined) throw new DomainError(known, {});
  const text = textOf(head);
  if (webPage.test(text)) throw new DomainError('workbook-is-html', {});
  if (!/^\s*<\?xml/i.test(text)) return 'text';
  if (spreadsheetXml.test(text)) throw new DomainError('workbook-is-xml', {});
  throw new DomainError(/<html/i.test(text) ? 'workbook-is-html' : 'not-a-table', {});
}

/** A compound file is an old workbook, or a new one with a password, or a document. */
function containedIn(head: Buffer, tail: Buffer): string {
  const names = (name: string): boolean => [head, tail].some((bytes) => bytes.includes(Buffer.from(name, 'utf16le')));
  if (names('EncryptedPackage')) return 'workbook-encrypted';
  return names('WordDocument') && !names('Workbook') ? 'file-is-document' : 'old-workbook';
}

/** The first words of it: enough to tell what it is. */
function textOf(head: Buffer): string {
  const marked = head.toString('hex', 0, 2);
  if (marked === 'fffe') return head.toString('utf16le', 2);
  if (marked === 'feff') return new TextDecoder('utf-16be').decode(head);
  return head.toString('utf8').replace(/^\ufeff/, '');
}
