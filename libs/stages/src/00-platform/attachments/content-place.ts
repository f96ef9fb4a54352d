import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { DomainError } from '#libs/rules';
import { Files } from '../files/index.js';
import { S3Store } from './s3-store.js';

/** Where contents are kept: in the data folder, or in an S3-compatible store. Each is found where it was put. */
@Injectable()
export class ContentPlace {
  private readonly s3: S3Store | null;

  constructor(
    config: Config,
    private readonly files: Files,
  ) {
    this.s3 = config.attachmentsS3 === null ? null : new S3Store(config.attachmentsS3);
  }

  get isS3(): boolean {
    return this.s3 !== null;
  }

  async take(sha256: string, path: string, mediaType: string): Promise<'keep' | 'elsewhere'> {
    if (this.s3 === null) return 'keep';
    await this.s3.put(sha256, path, mediaType);
    return 'elsewhere';
  }

  /** @throws DomainError `not-found` */
  async open({ sha256, inS3 }: { sha256: string; inS3: boolean }): Promise<Readable> {
    if (!inS3) return this.files.open(sha256);
    if (this.s3 === null) throw new DomainError('not-found', { what: 'file', id: sha256 });
    return this.s3.open(sha256);
  }
}
