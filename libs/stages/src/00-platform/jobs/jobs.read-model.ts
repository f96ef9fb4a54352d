import { Injectable } from '@nestjs/common';
import { decodeCursor, describe, pageSize, toPage, type Language, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { JobQuery } from './jobs.dto.js';

export interface JobStatus {
  id: string;
  kind: string;
  state: string;
  progress: number;
  total: number | null;
  failures: { item: string; reason: string }[];
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

interface JobRow extends Omit<JobStatus, 'failures'> {
  failures: { item: string; reason: { code: string; params?: Record<string, unknown> } }[];
  createdText: string;
}

const select = `select id, kind, state, progress, total, failures, created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt", created_at::text as "createdText" from jobs`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What runs, what waits and what failed and why, newest first. */
@Injectable()
export class JobsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async page(query: JobQuery, language: Language): Promise<Page<JobStatus>> {
    const limit = pageSize(query);
    const [createdAt = null, id = null] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<JobRow[]>(
      `${select} where ($1::text is null or state = $1) and ($2::text is null or kind = $2)
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
       order by created_at desc, id desc limit $5`,
      [query.state ?? null, query.kind ?? null, createdAt, id, limit + 1],
    );
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.createdText, row.id]);
    return { items: items.map((row) => statusOf(row, language)), nextCursor };
  }

  async one(id: string, language: Language): Promise<JobStatus> {
    const rows = uuid.test(id) ? await this.transaction.manager.query<JobRow[]>(`${select} where id = $1`, [id]) : [];
    const [row] = rows;
    if (!row) throw new DomainError('not-found', { what: 'job', id });
    return statusOf(row, language);
  }
}

function statusOf(row: JobRow, language: Language): JobStatus {
  const { id, kind, state, progress, total, createdAt, startedAt, finishedAt } = row;
  const failures = row.failures.map(({ item, reason }) => ({
    item,
    reason: describe(reason.code, reason.params ?? {}, language),
  }));
  return { id, kind, state, progress, total, failures, createdAt, startedAt, finishedAt };
}
