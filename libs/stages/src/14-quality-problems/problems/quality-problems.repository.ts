import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Raised for one batch, and once only for one cause. */
export interface NewProblem {
  batchId: number;
  class: number;
  raisedBy: string;
  cause: string;
}

export interface RaisedProblem extends NewProblem {
  no: string;
  dueOn: string;
}

/** Key of the lock that hands out problem numbers one after another. */
const numbersLock = 596_014;

@Injectable()
export class QualityProblemsRepository {
  /** Numbers them `QP-2026-0001`, without gaps; those raised before for the same cause are left out. */
  async insert(
    manager: EntityManager,
    problems: readonly NewProblem[],
    { year, dueOn }: { year: string; dueOn: string },
  ): Promise<RaisedProblem[]> {
    await manager.query(`select pg_advisory_xact_lock($1)`, [numbersLock]);
    return manager.query(
      `with wanted as (
         select w.*, row_number() over (order by batch_id, cause) as ordinal
         from unnest($1::int[], $2::int[], $3::text[], $4::text[]) as w (batch_id, class, raised_by, cause)
         where not exists (
           select 1 from quality_problems p where p.batch_id = w.batch_id and p.cause = w.cause)),
       numbered as (
         select wanted.*, (ordinal + coalesce((
           select max(substr(no, 9)::int) from quality_problems where starts_with(no, 'QP-' || $5 || '-')), 0))::text as number
         from wanted)
       insert into quality_problems (no, class, batch_id, raised_by, cause, due_on)
       select 'QP-' || $5 || '-' || lpad(number, greatest(4, length(number)), '0'), class, batch_id, raised_by, cause, $6::date
       from numbered order by batch_id, cause
       returning no, batch_id as "batchId", class, raised_by as "raisedBy", cause, due_on::text as "dueOn"`,
      [
        problems.map(({ batchId }) => batchId),
        problems.map((problem) => problem.class),
        problems.map(({ raisedBy }) => raisedBy),
        problems.map(({ cause }) => cause),
        ...[year, dueOn],
      ],
    );
  }
}
