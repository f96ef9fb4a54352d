import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '#libs/http';
import type { Role } from '#rules/00-platform';
import type { ExportFormat } from '../row-files/index.js';

export interface NewExport {
  id: string;
  list: string;
  query: Record<string, unknown>;
  selected: string[] | null;
  columns: string[] | null;
  format: ExportFormat;
  language: Language;
  jobId: string;
  fileName: string;
  createdById: number;
}

/** An export to be written, and what whoever wants it may do by now. */
export interface WantedExport extends NewExport {
  finished: boolean;
  roles: Role[];
  disabled: boolean;
}

@Injectable()
export class ExportsRepository {
  async insert(manager: EntityManager, wanted: NewExport): Promise<void> {
    const { id, list, query, selected, columns, format, language, jobId, fileName, createdById } = wanted;
    await manager.query(
      `insert into exports (id, list, query, selected, columns, format, language, job_id, file_name, created_by_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, list, JSON.stringify(query), selected, columns, format, language, jobId, fileName, createdById],
    );
  }

  async wanted(manager: EntityManager, id: string): Promise<WantedExport | null> {
    const [row] = await manager.query<WantedExport[]>(
      `select e.id, e.list, e.query, e.selected, e.columns, e.format, e.language, e.job_id as "jobId",
         e.file_name as "fileName", e.created_by_id as "createdById", e.finished_at is not null as finished,
         u.roles, u.disabled
       from exports e join users u on u.id = e.created_by_id where e.id = $1`,
      [id],
    );
    return row ?? null;
  }

  async finish(
    manager: EntityManager,
    id: string,
    file: { rows: number; bytes: number; keepDays: number },
  ): Promise<void> {
    await manager.query(
      `update exports set rows = $2, bytes = $3, finished_at = now(), expires_at = now() + make_interval(days => $4)
       where id = $1`,
      [id, file.rows, file.bytes, file.keepDays],
    );
  }

  /** Those whose days are over. */
  async expired(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select id from exports where removed_at is null and expires_at < now() order by expires_at`,
    );
    return rows.map(({ id }) => id);
  }

  async markRemoved(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`update exports set removed_at = now() where id = $1`, [id]);
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`delete from exports where id = $1`, [id]);
  }
}
