import type { FileHandle } from 'node:fs/promises';
import { DomainError } from '#libs/rules';
import { end64Bytes, entryOf, type ZipEntry } from './zip-entry.js';

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const endBytes = 22;
/** A workbook has some dozens of parts. */
const mostEntries = 2000;

export const broken = (because: string): DomainError => new DomainError('workbook-broken', { because });

/** Where the directory is, and where it ends. */
interface Directory {
  count: number;
  start: number;
  size: number;
}

/**
 * The directory at the end of a zip file. It must be the whole truth: what two readers could understand in two ways is not read.
 * @throws DomainError `workbook-broken`
 */
export async function zipDirectory(file: FileHandle, fileBytes: number): Promise<ZipEntry[]> {
  const { count, start, size } = await findDirectory(file, fileBytes);
  if (count > mostEntries) throw broken('too many parts');
  if (start + size > fileBytes) throw broken('directory out of bounds');
  const entries = entriesOf(await bytesAt(file, start, size), count);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw broken('a part is listed twice');
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  if (sorted.length > 0 && sorted[0]?.offset !== 0) throw broken('data before the first part');
  for (const [at, entry] of sorted.entries()) {
    await placeEntry(file, entry, sorted[at + 1]?.offset ?? start);
  }
  return entries;
}

async function findDirectory(file: FileHandle, fileBytes: number): Promise<Directory> {
  const tailBytes = Math.min(fileBytes, endBytes + 0xffff);
  const tail = await bytesAt(file, fileBytes - tailBytes, tailBytes);
  const end = endOf(tail);
  if (end < 0) throw broken('no directory');
  if (tail.readUInt32LE(end + 4) !== 0) throw broken('parts on several disks');
  const said = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    start: tail.readUInt32LE(end + 16),
  };
  const endsAt = fileBytes - tailBytes + end;
  if (said.start + said.size === endsAt) return said;
  return largeDirectory(
    await bytesAt(file, Math.max(0, endsAt - end64Bytes), Math.min(endsAt, end64Bytes)),
    said,
    endsAt,
  );
}

/** The last signature whose comment reaches just to the end of the file. */
function endOf(tail: Buffer): number {
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    if (at + endBytes + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  return -1;
}

/** Some programs write the record for large files before the usual end, whatever the size. Both must say the same. */
function largeDirectory(record: Buffer, said: Directory, endsAt: number): Directory {
  const signed =
    record.length === end64Bytes &&
    record.readUInt32LE(0) === end64Signature &&
    record.readUInt32LE(56) === locator64Signature;
  if (!signed) throw broken('data behind the directory');
  const large = {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
  const same = (short: number, long: number, full: number): boolean => short === full || short === long;
  const agree =
    same(said.count, large.count, 0xffff) &&
    same(said.size, large.size, 0xffffffff) &&
    same(said.start, large.start, 0xffffffff);
  if (!agree || large.start + large.size !== endsAt - end64Bytes) throw broken('two directories');
  return large;
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    const { entry, length } = entryOf(directory, at);
    entries.push(entry);
    at += length;
  }
  if (at !== directory.length) throw broken('directory cut off');
  return entries;
}

const localBytes = 30;
const encrypted = 1;
const sizesBehind = 8;

/** The header before the part itself must say the same as the directory, and nothing may stand between this part and the next. */
async function placeEntry(file: FileHandle, entry: ZipEntry, next: number): Promise<void> {
  const header = await bytesAt(file, entry.offset, localBytes);
  if (header.readUInt32LE(0) !== 0x04034b50) throw broken('no part where one should be');
  const flags = header.readUInt16LE(6);
  if (flags & encrypted || entry.flags & encrypted) throw broken('encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw broken(`method ${entry.method}`);
  const [nameBytes, extraBytes] = [header.readUInt16LE(26), header.readUInt16LE(28)];
  const name = await bytesAt(file, entry.offset + localBytes, nameBytes);
  const packed = header.readUInt32LE(18);
  const later = (flags & sizesBehind) !== 0;
  const same = packed === entry.packedBytes || packed === 0xffffffff || (later && packed === 0);
  if (!name.equals(entry.rawName) || header.readUInt16LE(8) !== entry.method || !same) {
    throw broken('a part is not what the directory says');
  }
  entry.start = entry.offset + localBytes + nameBytes + extraBytes;
  const behind = next - entry.start - entry.packedBytes;
  if (behind < 0) throw broken('parts overlap');
  const gaps = later ? [12, 16, 20, 24] : [0];
  if (!gaps.includes(behind)) throw broken('data that the directory does not list');
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw broken('cut off');
  return buffer;
}
