import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { ExportLists, type ExportList } from '../export-lists/index.js';
import { openRowFile } from '../row-files/index.js';
import { ExportFiles } from './export-files.js';
import { checkQuery } from './export-orders.service.js';
import { ExportsRepository, type WantedExport } from './exports.repository.js';
import { FinishedExports } from './finished-exports.service.js';

/** Rows that are read at once. */
const pageRows = 5000;

@Injectable()
export class WriteExport {
  constructor(
    private readonly transaction: Transaction,
    private readonly exports: ExportsRepository,
    private readonly lists: ExportLists,
    private readonly files: ExportFiles,
    private readonly finished: FinishedExports,
  ) {}

  /** Can run twice: a file that was not finished is begun anew. */
  async run(id: string, job: RunningJob): Promise<void> {
    const wanted = await this.exports.wanted(this.transaction.manager, id);
    if (!wanted || wanted.finished) return;
    const list = this.lists.get(wanted.list);
    // Rights may have been taken away since it was asked for.
    if (wanted.disabled || !mayDo(wanted.roles, list.action)) {
      throw new DomainError('not-permitted', { action: list.action });
    }
    const rows = await this.write(wanted, list, job);
    await this.finished.finish(wanted, rows, await this.files.finish(id, wanted.format));
  }

  clean(): Promise<void> {
    return this.finished.clean();
  }

  /** Every page is read of one moment: what is recorded meanwhile is not in the file. Gives the rows. */
  private async write(wanted: WantedExport, list: ExportList, job: RunningJob): Promise<number> {
    const { language, selected } = wanted;
    const context = { userId: wanted.createdById, roles: wanted.roles, language };
    const query = await checkQuery(list, wanted.query);
    const columns = wanted.columns?.flatMap((key) => list.columns.find((column) => column.key === key) ?? []);
    const shape = { title: list.title[language], columns: columns ?? list.columns, language };
    const file = await openRowFile(wanted.format, { ...shape, path: await this.files.begin(wanted.id) });
    let rows = 0;
    await this.transaction.snapshot(async (read) => {
      const total = selected ? selected.length : ((await read(async () => list.total?.(query, context))) ?? null);
      let cursor: string | null | undefined;
      do {
        const page = { ...query, limit: pageRows, ...(cursor != null && { cursor }) };
        const { items, nextCursor } = await read(() => list.page(page, selected, context));
        await file.write(items);
        rows += items.length;
        cursor = nextCursor;
        await job.report(rows, total);
      } while (cursor !== null);
    });
    await file.close();
    await job.report(rows, rows);
    return rows;
  }
}
