import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '#libs/config';
import { DomainError } from '#libs/rules';
import { DiskWriter } from './disk-writer.js';
import { StoredFiles } from './files.repository.js';

export interface KeptFile {
  sha256: string;
  bytes: number;
}

export interface FileLimits {
  maxBytes: number;
  /** What the sender said the size is, when it said so. */
  expectedBytes?: number | undefined;
  /** Looks at the file before it is kept: throws what is wrong with it, or puts it elsewhere. */
  inspect?: (path: string, file: KeptFile) => Promise<'keep' | 'elsewhere'>;
}

const abandonedMilliseconds = 86_400_000;
/** Of chunks that are done with, before they are cleared out of memory. */
const clearedBytes = 1 << 23;

/** Files that were handed over, kept under DATA_DIR/files by the SHA-256 of their content; same content is kept once. */
@Injectable()
export class Files implements OnApplicationBootstrap {
  private readonly folder: string;
  private readonly incoming: string;

  constructor(
    config: Config,
    private readonly storedFiles: StoredFiles,
  ) {
    this.folder = join(config.dataDir, 'files');
    this.incoming = join(this.folder, 'incoming');
  }

  /** What a killed process was writing more than a day ago is nobody's. */
  async onApplicationBootstrap(): Promise<void> {
    await mkdir(this.incoming, { recursive: true });
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      if ((await ageOf(path)) > abandonedMilliseconds) await rm(path, { force: true });
    }
  }

  /**
   * Writes a stream to disk, for good once this resolves; outside of any transaction. `record` makes it known.
   * @throws DomainError `too-large`, or `upload-incomplete` when the stream broke off
   */
  async keep(content: Readable, limits: FileLimits): Promise<KeptFile> {
    const incoming = join(this.incoming, randomUUID());
    await mkdir(this.incoming, { recursive: true });
    try {
      const kept = await write(content, incoming, limits);
      if ((await limits.inspect?.(incoming, kept)) === 'elsewhere') return kept;
      const target = this.pathOf(kept.sha256);
      if ((await sizeOf(target)) !== kept.bytes) {
        await mkdir(dirname(target), { recursive: true });
        await rename(incoming, target);
        await syncFolder(dirname(target));
        await syncFolder(this.folder);
      }
      return kept;
    } finally {
      content.resume();
      await rm(incoming, { force: true });
    }
  }

  /** The row of a kept file, in the transaction of what uses it. */
  async record(
    manager: EntityManager,
    kept: KeptFile,
    named: { name: string; storedById: number | null },
  ): Promise<void> {
    await this.storedFiles.add(manager, { ...kept, ...named });
  }

  /** @throws DomainError `not-found` */
  async open(sha256: string): Promise<ReadStream> {
    const path = this.pathOf(sha256);
    if ((await sizeOf(path)) === null) throw new DomainError('not-found', { what: 'file', id: sha256 });
    return createReadStream(path, { highWaterMark: 1 << 18 });
  }

  /** Takes contents away that nobody knows any more. */
  async discard(names: readonly string[]): Promise<void> {
    for (const sha256 of names) await rm(this.pathOf(sha256), { force: true });
  }

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DomainError('not-found', { what: 'file', id: sha256 });
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function write(content: Readable, path: string, { maxBytes, expectedBytes }: FileLimits): Promise<KeptFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  const disk = new DiskWriter(file);
  try {
    for await (const chunk of whole(content)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new DomainError('too-large', { maxBytes });
      hash.update(chunk);
      await disk.write(chunk);
      if (bytes % clearedBytes < chunk.length) clearChunks();
    }
    if (expectedBytes !== undefined && bytes !== expectedBytes) throw incomplete(`${bytes} / ${expectedBytes}`);
    // What reads multipart bodies says so when it stopped at a limit of its own.
    if ('truncated' in content && content.truncated === true) throw new DomainError('too-large', { maxBytes: bytes });
    await disk.synced();
  } finally {
    await disk.stopped();
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Chunks lie outside of the heap, where V8 knows how many bytes they are, but not that nearly all of them are done with: left
 * alone it marks the whole heap for every 30 MB that come in, which takes longer than to receive them. To clear what is young
 * takes 1 ms. Only with `--expose-gc`; nothing depends on it.
 */
function clearChunks(): void {
  globalThis.gc?.({ type: 'minor' });
}

/** Chunks up to the end; a sender that went away is no end. */
async function* whole(content: Readable): AsyncGenerator<Buffer> {
  try {
    // Who stops in the midst does not end the connection: the answer is still to go over it.
    for await (const chunk of content.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw incomplete((error as Error).message);
  }
}

const incomplete = (because: string): DomainError => new DomainError('upload-incomplete', { because });

const sizeOf = async (path: string): Promise<number | null> => (await statsOf(path))?.size ?? null;

/** Of a file that another process has taken away meanwhile: none. */
const ageOf = async (path: string): Promise<number> => Date.now() - ((await statsOf(path))?.mtimeMs ?? Date.now());

async function statsOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A renamed file is there after a power cut only when its folder was written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
