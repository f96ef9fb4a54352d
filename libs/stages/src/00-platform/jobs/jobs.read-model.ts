import { Injectable } from '@nestjs/common';
import { decodeCursor, describe, pageSize, toPage, type Actor, type Language, type Page } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import type { JobQuery } from './jobs.dto.js';

export interface JobStatus {
  id: string;
  kind: string;
  state: string;
  progress: number;
  total: number | null;
  owner: string | null;
  subject: { kind: 'import' | 'batch' | 'export' | 'period'; id: string; name: string } | null;
  attempts: number;
  failures: { item: string; reason: string }[];
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

interface JobRow extends Omit<JobStatus, 'failures'> {
  failures: { item: string; reason: { code: string; params?: Record<string, unknown> } }[];
  createdText: string;
}

/** By what its payload names. */
const subject = `
  case when j.payload ? 'importId' then (
      select jsonb_build_object('kind', 'import', 'id', i.id, 'name', i.file_name)
      from imports i where i.id = (j.payload->>'importId')::uuid)
    when j.payload ? 'batchId' then (
      select jsonb_build_object('kind', 'batch', 'id', b.batch_no, 'name', b.batch_no)
      from batches b where b.id = (j.payload->>'batchId')::int)
    when j.payload ? 'exportId' then (
      select jsonb_build_object('kind', 'export', 'id', e.id, 'name', e.file_name)
      from exports e where e.id = (j.payload->>'exportId')::uuid)
    when j.payload ? 'from' then jsonb_build_object('kind', 'period', 'id', concat_ws('/', j.payload->>'from', j.payload->>'to'),
      'name', concat_ws(' – ', j.payload->>'from', j.payload->>'to')) end`;

const select = `select j.id, j.kind, j.state, j.progress, j.total, u.name as owner, ${subject} as subject, j.attempts,
  j.failures, j.created_at as "createdAt", j.started_at as "startedAt", j.finished_at as "finishedAt",
  j.created_at::text as "createdText" from jobs j left join users u on u.id = j.actor_id`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What runs, what waits and what failed and why, newest first; of whom it was asked by, unless one looks after all. */
@Injectable()
export class JobsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async page(
    query: JobQuery,
    { userId, roles, language }: Pick<Actor, 'userId' | 'roles' | 'language'>,
  ): Promise<Page<JobStatus>> {
    const limit = pageSize(query);
    const mine = query.of === 'mine' || !mayDo(roles, 'jobs.read-all');
    const conditions = new Conditions()
      .add('j.state = ?', query.state)
      .add('j.kind = ?', query.kind)
      .add('j.actor_id = ?', mine ? userId : null)
      .after('j.created_at, j.id', decodeCursor(query.cursor), 'desc');
    const rows = await this.transaction.manager.query<JobRow[]>(
      `${select} ${conditions.where} order by j.created_at desc, j.id desc limit ${limit + 1}`,
      conditions.parameters,
    );
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.createdText, row.id]);
    return { items: items.map((row) => statusOf(row, language)), nextCursor };
  }

  async one(id: string, language: Language): Promise<JobStatus> {
    const rows = uuid.test(id) ? await this.transaction.manager.query<JobRow[]>(`${select} where j.id = $1`, [id]) : [];
    const [row] = rows;
    if (!row) throw new DomainError('not-found', { what: 'job', id });
    return statusOf(row, language);
  }
}

function statusOf(row: JobRow, language: Language): JobStatus {
  const { createdText: _, failures: raw, ...job } = row;
  const failures = raw.map(({ item, reason }) => ({
    item,
    reason: describe(reason.code, reason.params ?? {}, language),
  }));
  return { ...job, failures };
}
