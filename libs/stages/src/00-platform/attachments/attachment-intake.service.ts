import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Files } from '../files/index.js';
import { AttachmentChecks } from './attachment-checks.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { ContentPlace } from './content-place.js';
import type { MediaType } from './media-type.js';

export interface StoredContent {
  sha256: string;
  mediaType: MediaType;
  bytes: number;
}

/** Takes contents in: looked at before they are kept. */
@Injectable()
export class AttachmentIntake {
  constructor(
    private readonly transaction: Transaction,
    private readonly files: Files,
    private readonly checks: AttachmentChecks,
    private readonly place: ContentPlace,
    private readonly repository: AttachmentsRepository,
  ) {}

  /**
   * Keeps a content under its hash, which its sender may name (null: does not); the same content again changes nothing.
   * @throws DomainError `hash-differs`, `media-type-refused`, `too-large`, `virus-found`
   */
  async store(
    actor: Actor,
    named: string | null,
    content: Readable,
    expectedBytes: number | undefined,
  ): Promise<StoredContent> {
    const { manager } = this.transaction;
    const megabytes = await this.checks.maxMegabytes(manager);
    const types: MediaType[] = [];
    const kept = await this.files.keep(content, {
      ...{ maxBytes: megabytes * 1_000_000, expectedBytes },
      inspect: async (path, file) => {
        if (named !== null && file.sha256 !== named) {
          throw new DomainError('hash-differs', { expected: named, received: file.sha256 });
        }
        const looked = await this.checks.look(path);
        types.push(looked);
        return this.place.take(file.sha256, path, looked);
      },
    });
    const [mediaType] = types;
    if (mediaType === undefined) throw new Error('a kept attachment was looked at');
    const file = { ...kept, mediaType, storedById: actor.userId, inS3: this.place.isS3 };
    await this.transaction.run((inside) => this.repository.insert(inside, file));
    return { ...kept, mediaType };
  }
}
