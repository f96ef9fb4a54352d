import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { DomainError } from '#libs/rules';
import { broken, zipDirectory } from './zip-directory.js';
import type { ZipEntry } from './zip-entry.js';

/** A million rows of twenty columns is about one gigabyte of XML. */
const mostBytes = 2 ** 31;
/** A sheet of equal rows shrinks to about a hundredth; a bomb to a thousandth. */
const mostShrinkage = 300;
/** Below this nothing that is unpacked does harm. */
const smallBytes = 2 ** 24;

export const tooLarge = (bytes: number): DomainError =>
  new DomainError('workbook-too-large', { megabytes: Math.ceil(bytes / 2 ** 20) });

/** A zip file whose directory has been understood. What its parts unpack to is counted while they are read. */
export class ZipFile {
  private constructor(
    private readonly path: string,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** @throws DomainError `workbook-broken`, `workbook-too-large` */
  static async open(path: string): Promise<ZipFile> {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const entries = await zipDirectory(file, size);
      const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
      if (unpacked > mostBytes || (unpacked > smallBytes && unpacked > size * mostShrinkage)) throw tooLarge(unpacked);
      return new ZipFile(path, new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])));
    } finally {
      await file.close();
    }
  }

  get names(): string[] {
    return Array.from(this.entries.values(), ({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** What a part unpacks to, as the directory says. */
  bytesOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.bytes ?? 0;
  }

  /** The bytes of a part, or nothing if there is none of this name. */
  async *chunks(name: string, most = mostBytes): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    if (entry.bytes > most) throw tooLarge(entry.bytes);
    let [bytes, crc] = [0, 0];
    for await (const chunk of this.unpacked(entry)) {
      bytes += chunk.length;
      if (bytes > entry.bytes) throw tooLarge(bytes);
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (bytes < entry.bytes) throw broken('cut off');
    if (crc !== entry.crc) throw broken('checksum');
  }

  private async *unpacked({ start, packedBytes, method }: ZipEntry): AsyncGenerator<Buffer> {
    if (packedBytes === 0) return;
    const packed = createReadStream(this.path, { start, end: start + packedBytes - 1, highWaterMark: 1 << 16 });
    const inflate = method === 8 ? createInflateRaw({ chunkSize: 1 << 16 }) : null;
    const unpacked = inflate ? packed.pipe(inflate) : packed;
    packed.once('error', (error) => unpacked.destroy(error));
    try {
      for await (const chunk of unpacked) yield chunk as Buffer;
    } catch (error) {
      throw error instanceof DomainError ? error : broken((error as Error).message);
    } finally {
      packed.destroy();
      unpacked.destroy();
    }
    if (inflate && inflate.bytesWritten < packedBytes) throw broken('data behind a part');
  }
}
