import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Actor, type Language, type Page } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { hintOf, messageOf, type ErrorFileSource } from '../import-errors/index.js';
import type { KeptContents } from '../import-contents/index.js';
import type { Fault, Notice } from '../import-kinds/index.js';
import type {
  FileFault,
  ImportContents,
  ImportQuery,
  ImportSummary,
  ImportView,
  RecognisedFile,
} from './imports.dto.js';
import type { Recognised } from './imports.repository.js';

interface ImportRow extends Omit<ImportView, 'structuralErrors' | 'notices' | 'recognised' | 'refusal' | 'contents'> {
  structuralErrors: Fault[];
  notices: Notice[];
  recognised: Partial<Recognised> | null;
  contents: KeptContents | null;
  refusal: Fault | null;
  createdText: string;
}

/** An import whose check has failed for good has failed; one whose commit has still waits, and nothing was written. */
const stuck = `(j.state = 'failed' and i.state = 'checking')`;
const stateNow = `(case when ${stuck} then 'failed' when j.state = 'failed' and i.state = 'committing' then 'ready' else i.state end)`;
const reasons = `coalesce((select jsonb_agg(f -> 'reason') from jsonb_array_elements(j.failures) f where f ? 'reason'),
   '[{"code": "unexpected", "params": {}}]')`;
/** What kept it from being committed. */
const refusal = `case when j.state = 'failed' and j.kind = 'imports.commit' and i.state in ('ready', 'committing')
  then j.failures -> -1 -> 'reason' end`;
const select = `select i.id, i.kind, ${stateNow} as state, i.file_name as "fileName",
  i.rows, i.new_rows as "newRows", i.duplicate_rows as "duplicateRows", i.changed_rows as "changedRows",
  i.error_rows as "errorRows",
  case when ${stuck} then ${reasons} else i.structural_errors end as "structuralErrors",
  i.notices, i.recognised, i.contents, ${refusal} as refusal, i.mode, i.reason, i.undo_reason as "undoReason", u.name as "createdBy",
  i.created_at as "createdAt", i.created_at::text as "createdText", i.committed_at as "committedAt",
  case when j.id is null then null
    else jsonb_build_object('id', j.id, 'state', j.state, 'progress', j.progress, 'total', j.total) end as job
  from imports i left join users u on u.id = i.created_by_id left join jobs j on j.id::text = i.job_id`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class ImportsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Latest first. */
  async page(query: ImportQuery, { userId, language }: Pick<Actor, 'userId' | 'language'>): Promise<Page<ImportView>> {
    const limit = pageSize(query);
    const conditions = filtered(query, userId).after('i.created_at, i.id', decodeCursor(query.cursor), 'desc');
    const rows = await this.transaction.manager.query<ImportRow[]>(
      `${select} ${conditions.where} order by i.created_at desc, i.id desc limit ${limit + 1}`,
      conditions.parameters,
    );
    const page = toPage(rows, limit, (row) => [row.createdText, row.id]);
    return { ...page, items: page.items.map((row) => viewOf(row, language)) };
  }

  /** How many imports fit, by their state. */
  async summary(query: ImportQuery, { userId }: Pick<Actor, 'userId'>): Promise<ImportSummary> {
    const conditions = filtered(query, userId);
    const [row] = await this.transaction.manager.query<[ImportSummary]>(
      `select coalesce(sum(imports), 0)::int as total, coalesce(jsonb_object_agg(state, imports), '{}') as states,
         coalesce(sum(bad) filter (where state = 'ready'), 0)::int as "readyWithErrors"
       from (select ${stateNow} as state, count(*)::int as imports,
           count(*) filter (where i.error_rows > 0) as bad
         from imports i left join jobs j on j.id::text = i.job_id ${conditions.where} group by 1) counted`,
      conditions.parameters,
    );
    return row;
  }

  async one(id: string, language: Language): Promise<ImportView> {
    return viewOf(await this.row(id), language);
  }

  async errorFileSource(id: string): Promise<ErrorFileSource & { fileName: string }> {
    const { fileName, recognised } = await this.row(id);
    const [file] = await this.transaction.manager.query<[{ sha256: string }]>(
      `select sha256 from imports where id = $1`,
      [id],
    );
    const { rowsBefore, header = [], sheets } = recognised ?? {};
    const understood = rowsBefore === undefined ? null : { header, ...(sheets && { sheets }) };
    return { id, fileName, sha256: file.sha256, recognised: understood };
  }

  private async row(id: string): Promise<ImportRow> {
    const rows = uuid.test(id)
      ? await this.transaction.manager.query<ImportRow[]>(`${select} where i.id = $1`, [id])
      : [];
    const [row] = rows;
    if (!row) throw new DomainError('not-found', { what: 'import', id });
    return row;
  }
}

function filtered({ state, kind, rowErrors, fileName, of }: ImportQuery, userId: number): Conditions {
  return new Conditions()
    .add(`${stateNow} = ?`, state)
    .add('i.kind = ?', kind)
    .add('(i.error_rows > 0) = ?', rowErrors && rowErrors === 'with')
    .add('strpos(lower(i.file_name), lower(?)) > 0', fileName)
    .add('i.created_by_id = ?', of === 'mine' ? userId : null);
}

function viewOf({ createdText: _, ...row }: ImportRow, language: Language): ImportView {
  return {
    ...row,
    structuralErrors: row.structuralErrors.map((fault) => faultOf(fault, language)),
    notices: row.notices.map((notice) => ({ ...faultOf(notice, language), rows: notice.rows })),
    recognised: row.recognised && recognisedOf(row.recognised),
    contents: row.contents && contentsOf(row.contents),
    refusal: row.refusal && faultOf(row.refusal, language),
  };
}

function faultOf({ code, params }: Fault, language: Language): FileFault {
  const { column } = params;
  return {
    code,
    message: messageOf(code, params, language),
    hint: hintOf(code, params, language),
    column: typeof column === 'string' ? column : null,
  };
}

function recognisedOf(facts: Partial<Recognised>): RecognisedFile {
  const { header = [], columns = {}, free = [], format = null, encoding = null, profile = null } = facts;
  const named = Object.entries(columns).map(([column, at]) => ({ at, column, title: header[at] ?? column }));
  const others = free.map(({ at, meaning, title }) => ({ at, column: meaning, title }));
  const inOrder = [...named, ...others].sort((a, b) => a.at - b.at).map(({ column, title }) => ({ column, title }));
  return { format, encoding, header: [...header], columns: inOrder, profile };
}

const contentsOf = ({ sample: _, ...contents }: KeptContents): ImportContents => contents;
