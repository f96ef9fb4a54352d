import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { DomainError } from '#libs/rules';
import { broken, zipEntries, type ZipEntry } from './zip-entries.js';

/** A million rows of twenty columns is about one gigabyte of XML. */
const mostBytes = 2 ** 31;
/** The texts of a workbook are held in memory while its rows are read. */
const mostTextBytes = 2 ** 27;
/** A sheet of equal rows shrinks to about a hundredth; a bomb to a thousandth. */
const mostShrinkage = 300;
const localHeaderBytes = 30;

/**
 * Refuses what would fill the memory or the disk, before anything reads it: parts that unpack to more than they say, or to more
 * than a workbook holds. @throws DomainError `workbook-broken`, `workbook-too-large`
 */
export async function checkWorkbook(path: string, bytes: number): Promise<void> {
  const file = await open(path);
  try {
    const entries = await zipEntries(file, bytes);
    if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw broken('not a workbook');
    checkSizes(entries, bytes);
    for (const entry of entries) {
      const header = await file.read(Buffer.alloc(localHeaderBytes), 0, localHeaderBytes, entry.offset);
      const skipped = header.buffer.readUInt16LE(26) + header.buffer.readUInt16LE(28);
      await unpack(path, entry, entry.offset + localHeaderBytes + skipped);
    }
  } finally {
    await file.close();
  }
}

function checkSizes(entries: ZipEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const texts = entries.find(({ name }) => name === 'xl/sharedStrings.xml')?.bytes ?? 0;
  const shrunk = unpacked > 2 ** 24 && unpacked > packed * mostShrinkage;
  if (unpacked > mostBytes || texts > mostTextBytes || shrunk) {
    throw new DomainError('workbook-too-large', { megabytes: Math.round(unpacked / 2 ** 20) });
  }
}

/** Unpacks to nowhere, up to the size that the directory promises. */
async function unpack(path: string, entry: ZipEntry, start: number): Promise<void> {
  if (entry.packedBytes === 0) return;
  if (entry.method !== 8 && entry.method !== 0) throw broken(`method ${entry.method}`);
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: 1 << 18 });
  const unpacked = entry.method === 8 ? packed.pipe(createInflateRaw({ chunkSize: 1 << 18 })) : packed;
  packed.once('error', (error) => unpacked.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of unpacked) {
      bytes += (chunk as Buffer).length;
      if (bytes > entry.bytes) throw new DomainError('workbook-too-large', { megabytes: Math.ceil(bytes / 2 ** 20) });
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw broken((error as Error).message);
  } finally {
    packed.destroy();
  }
  if (bytes < entry.bytes) throw broken('cut off');
}
