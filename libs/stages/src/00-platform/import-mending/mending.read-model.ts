import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { ImportsRepository } from '../imports/index.js';
import { CausesReadModel } from './causes.read-model.js';
import { CompanionsReadModel } from './companions.read-model.js';
import type { CauseList, CompanionList } from './mending.dto.js';

/** What is asked of one import. @throws DomainError `not-found` */
@Injectable()
export class MendingReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly whys: CausesReadModel,
    private readonly halves: CompanionsReadModel,
  ) {}

  async causes(importId: string, language: Language): Promise<CauseList> {
    const { id } = await this.imports.one(this.transaction.manager, importId);
    return { items: await this.whys.of(id, language), mended: await this.whys.mended(id) };
  }

  async companions(importId: string): Promise<CompanionList> {
    const { id } = await this.imports.one(this.transaction.manager, importId);
    return this.halves.of(id);
  }
}
