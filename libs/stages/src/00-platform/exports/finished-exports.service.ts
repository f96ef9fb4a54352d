import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { Notifications } from '../notifications/index.js';
import { Settings } from '../settings/index.js';
import { ExportFiles } from './export-files.js';
import { ExportsRepository, type WantedExport } from './exports.repository.js';

/** What becomes of a file once it is written: told of, kept for some days, thrown away. */
@Injectable()
export class FinishedExports {
  constructor(
    private readonly transaction: Transaction,
    private readonly exports: ExportsRepository,
    private readonly files: ExportFiles,
    private readonly settings: Settings,
    private readonly notifications: Notifications,
  ) {}

  async finish({ id, list, fileName, createdById }: WantedExport, rows: number, bytes: number): Promise<void> {
    await this.transaction.run(async (manager) => {
      const keepDays = await this.settings.value<number>(manager, 'exports.keep-days', clock.today());
      await this.exports.finish(manager, id, { rows, bytes, keepDays });
      const params = { list, fileName, rows };
      const notice = { to: { userId: createdById }, kind: 'export-ready', params, link: '/exports' } as const;
      await this.notifications.tell(manager, notice);
    });
  }

  /** The file first: a row without a file says so, a file without a row would stay for good. */
  async clean(): Promise<void> {
    for (const id of await this.exports.expired(this.transaction.manager)) {
      await this.files.remove(id);
      await this.transaction.run((manager) => this.exports.markRemoved(manager, id));
    }
  }
}
