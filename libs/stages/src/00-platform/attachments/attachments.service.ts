import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { mayReadAttachment, type AttachmentObject } from '#rules/00-platform';
import { AttachmentsRepository, type LinkedFile, type StoredAttachment } from './attachments.repository.js';
import { ContentPlace } from './content-place.js';

/** Photos and PDF by the SHA-256 of their content: handed over once, attached to whatever they belong to. */
@Injectable()
export class Attachments {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: AttachmentsRepository,
    private readonly place: ContentPlace,
  ) {}

  /** @throws DomainError `not-found`, also when it is there but not for this reader */
  async open(actor: Actor, sha256: string): Promise<{ file: StoredAttachment; content: Readable }> {
    const file = await this.known(this.transaction.manager, sha256);
    if (!mayReadAttachment(actor, file)) throw new DomainError('not-found', { what: 'file', id: sha256 });
    return { file, content: await this.place.open(file) };
  }

  /** In the transaction of what it belongs to; false when it is attached already. */
  async link(
    manager: EntityManager,
    actor: Actor,
    to: { objectType: AttachmentObject; objectId: string; sha256: string; name: string },
  ): Promise<boolean> {
    const file = await this.known(manager, to.sha256);
    if (!mayReadAttachment(actor, file)) throw new DomainError('not-found', { what: 'file', id: to.sha256 });
    return this.repository.link(manager, { ...to, linkedById: actor.userId });
  }

  of(objectType: AttachmentObject, objectId: string): Promise<LinkedFile[]> {
    return this.repository.of(this.transaction.manager, objectType, objectId);
  }

  private async known(manager: EntityManager, sha256: string): Promise<StoredAttachment> {
    const file = await this.repository.one(manager, sha256);
    if (!file) throw new DomainError('not-found', { what: 'file', id: sha256 });
    return file;
  }
}
