import { DomainError } from '#libs/rules';

/** What the directory at the end of a zip file says of one of its parts. */
export interface ZipEntry {
  name: string;
  rawName: Buffer;
  flags: number;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Where its own header begins. */
  offset: number;
  /** Where its content begins. */
  start: number;
}

/** The record and the locator of a large file's directory. */
export const end64Bytes = 56 + 20;

const entrySignature = 0x02014b50;
const entryBytes = 46;
const large = 0xffffffff;

/** @throws DomainError `workbook-broken` */
export function entryOf(directory: Buffer, at: number): { entry: ZipEntry; length: number } {
  const cutOff = new DomainError('workbook-broken', { because: 'directory cut off' });
  if (at + entryBytes > directory.length || directory.readUInt32LE(at) !== entrySignature) throw cutOff;
  const nameBytes = directory.readUInt16LE(at + 28);
  const extraBytes = directory.readUInt16LE(at + 30);
  const length = entryBytes + nameBytes + extraBytes + directory.readUInt16LE(at + 32);
  if (at + length > directory.length) throw cutOff;
  const rawName = directory.subarray(at + entryBytes, at + entryBytes + nameBytes);
  const sizes = [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
  const extra = directory.subarray(at + entryBytes + nameBytes, at + entryBytes + nameBytes + extraBytes);
  const [bytes = 0, packedBytes = 0, offset = 0] = largeSizes(sizes, extra);
  const entry = {
    name: rawName.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, ''),
    rawName,
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedBytes,
    bytes,
    offset,
    start: 0,
  };
  return { entry, length };
}

/** Sizes that do not fit stand in a field of their own, in this order. */
function largeSizes(sizes: number[], extra: Buffer): number[] {
  if (!sizes.includes(large)) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let place = at + 4;
    return sizes.map((size) => {
      if (size !== large) return size;
      if (place + 8 > extra.length) throw new DomainError('workbook-broken', { because: 'sizes cut off' });
      place += 8;
      return Number(extra.readBigUInt64LE(place - 8));
    });
  }
  return sizes;
}
