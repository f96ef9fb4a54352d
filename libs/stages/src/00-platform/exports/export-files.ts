import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { DomainError } from '#libs/rules';
import type { ExportFormat } from '../row-files/index.js';

/** Where exported files lie: DATA_DIR/exports, by the id of the export. */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  /** Where a file is written until it is whole. */
  async begin(id: string): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    return join(this.folder, `${id}.part`);
  }

  /** From here on it can be fetched. Gives its size. */
  async finish(id: string, format: ExportFormat): Promise<number> {
    await rename(join(this.folder, `${id}.part`), this.pathOf(id, format));
    return (await stat(this.pathOf(id, format))).size;
  }

  /** @throws DomainError `not-found` */
  async open(id: string, format: ExportFormat): Promise<ReadStream> {
    const path = this.pathOf(id, format);
    try {
      await stat(path);
    } catch {
      throw new DomainError('not-found', { what: 'file', id });
    }
    return createReadStream(path, { highWaterMark: 1 << 18 });
  }

  async remove(id: string): Promise<void> {
    for (const end of ['part', 'csv', 'xlsx']) await rm(join(this.folder, `${id}.${end}`), { force: true });
  }

  private pathOf(id: string, format: ExportFormat): string {
    return join(this.folder, `${id}.${format}`);
  }
}
