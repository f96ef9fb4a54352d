import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Language, type Page, type PageQuery } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { ExportLists } from '../export-lists/index.js';
import type { ExportView } from './exports.dto.js';

type ExportRow = Omit<ExportView, 'title'> & { createdText: string };

const select = `
  select e.id, e.list, e.query, cardinality(e.selected) as selected, e.format, e.file_name as "fileName", e.rows,
    e.bytes::float8 as bytes, e.job_id as "jobId", coalesce(j.progress, 0) as progress, j.total,
    e.created_at as "createdAt", e.created_at::text as "createdText", e.finished_at as "finishedAt",
    e.expires_at as "expiresAt",
    case when e.removed_at is not null or e.expires_at < now() then 'expired' when e.finished_at is not null then 'ready'
      when j.state = 'failed' then 'failed' else 'running' end as state
  from exports e left join jobs j on j.id = e.job_id`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Everybody's own exports. */
@Injectable()
export class ExportsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly lists: ExportLists,
  ) {}

  /** Latest first. */
  async page(userId: number, query: PageQuery, language: Language): Promise<Page<ExportView>> {
    const limit = pageSize(query);
    const conditions = new Conditions()
      .add('e.created_by_id = ?', userId)
      .after('e.created_at, e.id', decodeCursor(query.cursor), 'desc');
    const rows = await this.transaction.manager.query<ExportRow[]>(
      `${select} ${conditions.where} order by e.created_at desc, e.id desc limit ${limit + 1}`,
      conditions.parameters,
    );
    const page = toPage(rows, limit, (row) => [row.createdText, row.id]);
    return { ...page, items: page.items.map((row) => this.viewOf(row, language)) };
  }

  /** @throws DomainError `not-found`, also of somebody else's */
  async one(userId: number, id: string, language: Language): Promise<ExportView> {
    const sql = `${select} where e.id = $1 and e.created_by_id = $2`;
    const [row] = uuid.test(id) ? await this.transaction.manager.query<ExportRow[]>(sql, [id, userId]) : [];
    if (!row) throw new DomainError('not-found', { what: 'export', id });
    return this.viewOf(row, language);
  }

  private viewOf({ createdText: _, ...row }: ExportRow, language: Language): ExportView {
    return { ...row, title: this.lists.get(row.list).title[language] };
  }
}
