import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { type AttachFile, Attachments } from '#stages/00-platform/attachments';
import { Audit } from '#stages/00-platform/audit';
import { SealedSamplesReadModel } from '../sealed-samples/index.js';

/** Pictures of a sealed sample and its components. */
@Injectable()
export class SealedSampleFiles {
  constructor(
    private readonly views: SealedSamplesReadModel,
    private readonly attachments: Attachments,
    private readonly audit: Audit,
  ) {}

  async attach(manager: EntityManager, actor: Actor, id: string, file: AttachFile): Promise<void> {
    await this.views.one(id, manager);
    if (!(await this.attachments.link(manager, actor, { objectType: 'sealed-sample', objectId: id, ...file }))) return;
    const act = { action: 'sealed-samples.attach', objectType: 'sealed-sample', objectId: id };
    await this.audit.write(manager, actor, { ...act, after: file });
  }
}
