import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Import } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { AuditActor } from '../audit/index.js';
import type { KeptContents } from '../import-contents/index.js';
import type { Fault, LayoutFacts, Notice, SetCounts } from '../import-kinds/index.js';

/** What a check has made of a file. */
export interface CheckedFile {
  kind: string;
  rows: number;
  errorRows: number;
  counts: SetCounts;
  notices: Notice[];
  recognised: Recognised;
  contents: KeptContents;
}

/** The header of a file as understood, and how its bytes are to be read. */
export interface Recognised extends LayoutFacts {
  format: string;
  encoding: string;
}

/** The name of a kind that nobody gave and no header told. */
export const unknownKind = 'unknown';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class ImportsRepository {
  async insert(
    manager: EntityManager,
    file: Pick<Import, 'id' | 'kind' | 'sha256' | 'fileName' | 'createdById' | 'jobId'>,
  ): Promise<void> {
    await manager.query(
      `insert into imports (id, kind, state, sha256, file_name, created_by_id, job_id)
       values ($1, $2, 'checking', $3, $4, $5, $6)`,
      [file.id, file.kind, file.sha256, file.fileName, file.createdById, file.jobId],
    );
  }

  /** @throws DomainError `not-found` */
  async one(manager: EntityManager, id: string): Promise<Import> {
    const found = uuid.test(id) ? await manager.findOneBy(Import, { id }) : null;
    if (!found) throw new DomainError('not-found', { what: 'import', id });
    return found;
  }

  /** Whoever changes an import locks it first. @throws DomainError `not-found` */
  async lock(manager: EntityManager, id: string): Promise<Import> {
    const found = uuid.test(id)
      ? await manager.findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!found) throw new DomainError('not-found', { what: 'import', id });
    return found;
  }

  /** The same for what is not waited for. @throws DomainError `import-under-way` while a job holds it */
  async lockUnlessHeld(manager: EntityManager, id: string): Promise<Import> {
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    const free = uuid.test(id) ? await manager.findOne(Import, { where: { id }, lock }) : null;
    if (free) return free;
    const held = await this.one(manager, id);
    // Only the job that cleans holds one that was thrown away, and nothing changes it any more.
    if (held.state === 'discarded') return held;
    throw new DomainError('import-under-way', { file: held.fileName });
  }

  async checked(manager: EntityManager, id: string, file: CheckedFile): Promise<void> {
    const { rows, errorRows, counts } = file;
    await manager.query(
      `update imports set state = case state when 'checking' then 'ready' else state end, checked_at = now(), kind = $2, rows = $3::int, error_rows = $4::int, changed_rows = $5::int, duplicate_rows = $6::int,
         new_rows = $3::int - $4::int - $5::int - $6::int, notices = $7, recognised = $8, contents = $9, structural_errors = '[]' where id = $1`,
      [
        ...[id, file.kind, rows, errorRows, counts.changedRows, counts.duplicateRows],
        ...[JSON.stringify(file.notices), JSON.stringify(file.recognised), JSON.stringify(file.contents)],
      ],
    );
  }

  /** A file that names no batch is of those that its meters are of. */
  async withBatches(manager: EntityManager, contents: KeptContents): Promise<KeptContents> {
    if (contents.batches.length > 0) return contents;
    const batches = await manager.query<{ batchNo: string }[]>(
      `select distinct b.batch_no as "batchNo" from meters m join batches b on b.id = m.batch_id
       where m.asset_no = any($1) order by 1`,
      [contents.sample],
    );
    return { ...contents, batches: batches.map(({ batchNo }) => batchNo) };
  }

  async failed(manager: EntityManager, id: string, faults: Fault[], header: readonly string[]): Promise<void> {
    await manager.query(
      `update imports set state = 'failed', structural_errors = $2, rows = 0, new_rows = 0, duplicate_rows = 0,
         changed_rows = 0, error_rows = 0, notices = '[]', contents = null, recognised = $3 where id = $1 and state = 'checking'`,
      [id, JSON.stringify(faults), header.length > 0 ? JSON.stringify({ header }) : null],
    );
  }

  /** What was found stays to be seen until the new check has found something. */
  async checking(manager: EntityManager, id: string, { kind, jobId }: { kind: string; jobId: string }): Promise<void> {
    await manager.query(`update imports set state = 'checking', kind = $2, job_id = $3, mode = null where id = $1`, [
      ...[id, kind, jobId],
    ]);
  }

  async discarded(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`update imports set state = 'discarded' where id = $1`, [id]);
  }

  async committing(
    manager: EntityManager,
    id: string,
    asked: { mode: string; reason: string | null; jobId: string },
  ): Promise<void> {
    await manager.query(`update imports set state = 'committing', mode = $2, reason = $3, job_id = $4 where id = $1`, [
      ...[id, asked.mode, asked.reason, asked.jobId],
    ]);
  }

  /** What another file brought meanwhile is no longer new. */
  async committed(manager: EntityManager, id: string, { changedRows, duplicateRows }: SetCounts): Promise<void> {
    await manager.query(
      `update imports set state = 'committed', committed_at = clock_timestamp(), changed_rows = $2, duplicate_rows = $3,
         new_rows = rows - error_rows - $2 - $3 where id = $1`,
      [id, changedRows, duplicateRows],
    );
  }

  /** A commit that was refused changes nothing; when the facts have moved on the file is checked again first. */
  async commitRefused(manager: EntityManager, id: string, recheckJobId: string | null): Promise<void> {
    await manager.query(
      `update imports set state = case when $2::text is null then 'ready' else 'checking' end, job_id = coalesce($2, job_id)
       where id = $1 and state = 'committing'`,
      [id, recheckJobId],
    );
  }

  /** A commit that cannot be, because a value cannot be kept: the file waits again, and says why. */
  async notKept(manager: EntityManager, id: string, reason: string): Promise<void> {
    const notice: Notice = { code: 'values-not-kept', params: { reason }, rows: 0 };
    await manager.query(
      `update imports set state = 'ready', notices = notices || $2::jsonb where id = $1 and state = 'committing'`,
      [id, JSON.stringify([notice])],
    );
  }

  /** Whether files of its kind were committed or undone since its check began, or in the moment before. */
  async isStale(manager: EntityManager, id: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `select from imports i join imports other on other.kind = i.kind and other.id <> i.id
       where i.id = $1 and i.state = 'committing'
         and greatest(other.committed_at, other.undone_at) > i.checked_at - interval '1 second' limit 1`,
      [id],
    );
    return rows.length > 0;
  }

  async undone(manager: EntityManager, id: string, reason: string): Promise<void> {
    await manager.query(
      `update imports set state = 'undone', undone_at = clock_timestamp(), undo_reason = $2 where id = $1`,
      [id, reason],
    );
  }

  /** Whether the job that an import waits for has failed for good. */
  async hasFailed(manager: EntityManager, jobId: string | null): Promise<boolean> {
    const rows = await manager.query<unknown[]>(`select from jobs where id = $1::uuid and state = 'failed'`, [jobId]);
    return rows.length > 0;
  }

  /** Who asked for a job. */
  async askedBy(manager: EntityManager, jobId: string): Promise<AuditActor | null> {
    const [row] = await manager.query<AuditActor[]>(
      `select u.id as "userId", u.username, null as ip, j.request_id as "requestId"
       from jobs j join users u on u.id = j.actor_id where j.id = $1`,
      [jobId],
    );
    return row ?? null;
  }
}
