import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { validationPipe, type Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { Audit } from '../audit/index.js';
import { ExportLists, type ExportList } from '../export-lists/index.js';
import type { CreateExport } from './exports.dto.js';
import { ExportsRepository } from './exports.repository.js';

/** Takes down what is wanted; a job writes it. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly transaction: Transaction,
    private readonly exports: ExportsRepository,
    private readonly lists: ExportLists,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** Only what the list itself would show; the query is checked here as the list checks it. Gives the id. */
  async create(actor: Actor, wanted: CreateExport): Promise<string> {
    const list = this.lists.get(wanted.list);
    if (!mayDo(actor.roles, list.action)) throw new DomainError('not-permitted', { action: list.action });
    const { format, selected = null, query = {} } = wanted;
    if (selected && list.selectable !== true) throw new DomainError('export-not-selectable', { list: list.name });
    await checkQuery(list, query);
    const columns = knownColumns(list, wanted.columns);
    const id = randomUUID();
    const origin = { actorId: actor.userId, requestId: actor.requestId };
    await this.transaction.run(async (manager) => {
      const jobId = await this.jobs.ask(manager, 'exports.write', { key: id, payload: { exportId: id } }, origin);
      const fileName = `${list.title[actor.language]}-${clock.today()}.${format}`;
      const order = {
        id,
        list: list.name,
        query,
        selected,
        columns,
        format,
        language: actor.language,
        jobId,
        fileName,
      };
      await this.exports.insert(manager, { ...order, createdById: actor.userId });
      const after = { list: list.name, query, selected: selected?.length ?? null, format };
      await this.audit.write(manager, actor, { action: 'exports.create', objectType: 'export', objectId: id, after });
    });
    return id;
  }
}

/** @throws DomainError `validation-failed` */
export async function checkQuery<Query extends object>(
  list: ExportList<unknown, Query>,
  query: Record<string, unknown>,
): Promise<Query> {
  return (await validationPipe().transform(query, { type: 'query', metatype: list.query })) as Query;
}

function knownColumns(list: ExportList, wanted: string[] | undefined): string[] | null {
  if (!wanted) return null;
  const known = wanted.filter((key) => list.columns.some((column) => column.key === key));
  return known.length > 0 ? known : null;
}
