import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { QualityProblem } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { ProblemDeadlines, ProblemState } from '#rules/14-quality-problems';
import type { MeterSet } from '#stages/00-platform/events';
import type { Effect } from './effect.js';

/** Raised for one batch, or for one supplier; of a batch once only for one cause. */
export interface NewProblem {
  batchId: number | null;
  supplierId: number;
  class: number;
  raisedBy: string;
  /** Null: a person's, as many as there are. */
  cause: string | null;
  dueOn: string;
  closeOn: string;
  title?: string;
  description?: string;
  ownerId?: number | null;
  evidence?: Record<string, unknown> | null;
  meters?: MeterSet | null;
}

export interface RaisedProblem {
  id: number;
  no: string;
  batchId: number | null;
  class: number;
  raisedBy: string;
  cause: string;
  dueOn: string;
}

/** A problem that this transaction has locked. */
export interface LockedProblem extends ProblemDeadlines {
  id: number;
  no: string;
  batchId: number | null;
  state: ProblemState;
  ownerId: number | null;
  effect: Effect | null;
  revision: number;
}

/** What a step writes into the problem. */
export type ProblemChange = Partial<
  Pick<
    QualityProblem,
    | 'title'
    | 'description'
    | 'ownerId'
    | 'team'
    | 'class'
    | 'dueOn'
    | 'closeOn'
    | 'containment'
    | 'rootCause'
    | 'prevention'
    | 'answer'
    | 'answeredOn'
    | 'conclusion'
    | 'closedAt'
    | 'escalation'
  > & { effect: Effect | null }
>;

/** Key of the lock that hands out problem numbers one after another. */
const numbersLock = 596_014;

@Injectable()
export class QualityProblemsRepository {
  /** Numbers them `QP-2026-0001`, without gaps; those raised before for the same cause are left out. */
  async insert(manager: EntityManager, problems: readonly NewProblem[], year: string): Promise<RaisedProblem[]> {
    await manager.query(`select pg_advisory_xact_lock($1)`, [numbersLock]);
    return manager.query(
      `with wanted as (
         select w.*, row_number() over (order by "batchId", cause) as ordinal
         from jsonb_to_recordset($1::jsonb) as w ("batchId" int, "supplierId" int, class int, "raisedBy" text, cause text,
           "dueOn" date, "closeOn" date, title text, description text, "ownerId" int, evidence jsonb, meters text)
         where not exists (
           select 1 from quality_problems p where p.batch_id = w."batchId" and p.cause = w.cause)),
       numbered as (
         select wanted.*, (ordinal + coalesce((
           select max(substr(no, 9)::int) from quality_problems where starts_with(no, 'QP-' || $2 || '-')), 0))::text as number
         from wanted),
       named as (
         select *, 'QP-' || $2 || '-' || lpad(number, greatest(4, length(number)), '0') as no from numbered)
       insert into quality_problems (no, class, batch_id, supplier_id, raised_by, cause, due_on, close_on, next_due_on,
         title, description, owner_id, evidence, meter_ids, raised_at)
       select no, class, "batchId", "supplierId", "raisedBy", coalesce(cause, 'person/' || no), "dueOn", "closeOn",
         least("dueOn", "closeOn"), title, description, "ownerId", evidence, meters::int4multirange, $3
       from named order by ordinal
       returning id, no, batch_id as "batchId", class, raised_by as "raisedBy", cause, due_on::text as "dueOn"`,
      [JSON.stringify(problems), year, clock.now()],
    );
  }

  /** Whoever takes a step locks the problem first. */
  async lock(manager: EntityManager, no: string): Promise<LockedProblem> {
    const [problem] = await this.lockWhere(manager, 'p.no = $1', [no]);
    if (!problem) throw new DomainError('not-found', { what: 'quality problem', id: no });
    return problem;
  }

  /** Those of a batch that were raised for these causes and still wait. */
  lockOfBatch(manager: EntityManager, batchId: number, causes: readonly string[]): Promise<LockedProblem[]> {
    const where = `p.batch_id = $1 and p.cause = any ($2) and p.state <> 'closed'`;
    return this.lockWhere(manager, where, [batchId, causes]);
  }

  /** Those whose next day is before this one. */
  lockOverdue(
    manager: EntityManager,
    today: string,
  ): Promise<(LockedProblem & { escalation: number; nextDueOn: string })[]> {
    return this.lockWhere(manager, 'p.next_due_on < $1::date', [today]);
  }

  private async lockWhere<Row = LockedProblem>(
    manager: EntityManager,
    where: string,
    parameters: unknown[],
  ): Promise<Row[]> {
    return manager.query<Row[]>(
      `select p.id, p.no, p.batch_id as "batchId", p.state, p.owner_id as "ownerId", p.effect, p.revision, p.escalation,
         p.due_on::text as "dueOn", p.answered_on::text as "answeredOn", p.close_on::text as "closeOn",
         p.next_due_on::text as "nextDueOn", p.state = 'closed' as closed, coalesce((
           select jsonb_agg(jsonb_build_object('dueOn', m.due_on, 'doneOn', m.done_on)) from problem_measures m
           where m.problem_id = p.id), '[]') as measures
       from quality_problems p where ${where} order by p.id for update of p`,
      parameters,
    );
  }

  async change(manager: EntityManager, id: number, change: ProblemChange & { state: ProblemState }): Promise<void> {
    await manager.update(QualityProblem, { id }, { ...change, revision: () => 'revision + 1' });
  }

  /** What is due, after a step; computed by the rule. */
  async setNextDue(manager: EntityManager, id: number, nextDueOn: string | null): Promise<void> {
    await manager.update(QualityProblem, { id }, { nextDueOn });
  }
}
