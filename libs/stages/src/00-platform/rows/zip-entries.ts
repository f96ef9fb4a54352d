import type { FileHandle } from 'node:fs/promises';
import { DomainError } from '#libs/rules';

/** What the directory at the end of a zip file says of one of its parts. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packedBytes: number;
  bytes: number;
  /** Where its own header begins. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
/** A workbook has some dozens of parts. */
const mostEntries = 2000;

/** Reads the directory only. @throws DomainError `workbook-broken` */
export async function zipEntries(file: FileHandle, fileBytes: number): Promise<ZipEntry[]> {
  const tailBytes = Math.min(fileBytes, endBytes + 0xffff);
  const tail = await bytesAt(file, fileBytes - tailBytes, tailBytes);
  const end = lastIndexOfSignature(tail);
  if (end < 0) throw broken('no directory');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > mostEntries || start + size > fileBytes) throw broken('directory out of bounds');
  return entriesOf(await bytesAt(file, start, size), count);
}

export const broken = (because: string): DomainError => new DomainError('workbook-broken', { because });

function lastIndexOfSignature(tail: Buffer): number {
  for (let at = tail.length - endBytes; at >= 0; at--) if (tail.readUInt32LE(at) === endSignature) return at;
  return -1;
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) throw broken('directory cut off');
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw broken('cut off');
  return buffer;
}
