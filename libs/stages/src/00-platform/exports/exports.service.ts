import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '../audit/index.js';
import { ExportFiles } from './export-files.js';
import type { ExportView } from './exports.dto.js';
import { ExportsReadModel } from './exports.read-model.js';
import { ExportsRepository } from './exports.repository.js';

/** Files that are there: fetched and thrown away by who asked for them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly exports: ExportsRepository,
    private readonly views: ExportsReadModel,
    private readonly files: ExportFiles,
    private readonly audit: Audit,
  ) {}

  /** That a file left the house is on record. */
  async fetch(actor: Actor, id: string): Promise<{ view: ExportView; content: ReadStream }> {
    const view = await this.views.one(actor.userId, id, actor.language);
    if (view.state !== 'ready') throw new DomainError('export-not-ready', { exportState: view.state });
    const content = await this.files.open(id, view.format);
    await this.transaction.run((manager) =>
      this.audit.write(manager, actor, {
        ...{ action: 'exports.fetch', objectType: 'export', objectId: id },
        after: { list: view.list, rows: view.rows },
      }),
    );
    return { view, content };
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const view = await this.views.one(actor.userId, id, actor.language);
    if (view.state === 'running') throw new DomainError('export-not-ready', { exportState: view.state });
    await this.transaction.run((manager) => this.exports.remove(manager, id));
    await this.files.remove(id);
  }
}
