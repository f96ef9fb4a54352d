import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { decodeCursor, pageSize, toPage, type Language, type Page, type PageQuery } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { allowedSteps, problemClassOf } from '#rules/14-quality-problems';
import type { ProblemDetail } from './problem-detail.dto.js';
import { ProblemReferences } from './problem-references.read-model.js';
import type { ProblemEventView, ProblemQuery, ProblemView } from './quality-problems.dto.js';

/** `$1` is today in Shanghai. */
const columns = `p.no, p.class, b.batch_no as "batchNo", s.code as "supplierCode", s.name as "supplierName", p.state,
  p.raised_by as "raisedBy", (select name from users where username = p.raised_by) as "raisedByName", p.cause, p.title, p.due_on::text as "dueOn", p.close_on::text as "closeOn",
  p.next_due_on::text as "nextDueOn", coalesce(p.next_due_on < $1::date, false) as overdue, p.escalation,
  case when o.id is not null then jsonb_build_object('username', o.username, 'name', o.name) end as owner,
  exists (select from batch_holds h where h.problem_id = p.id and h.released_at is null) as held,
  (select count(*)::int from problem_measures m where m.problem_id = p.id and m.done_on is null) as "measuresOpen",
  p.raised_at as "raisedAt", p.closed_at as "closedAt", p.revision`;
const source = `quality_problems p join suppliers s on s.id = p.supplier_id
  left join batches b on b.id = p.batch_id left join users o on o.id = p.owner_id`;

const measures = `select m.ordinal, m.what, m.due_on as "dueOn", m.done_on as "doneOn", m.report,
  jsonb_build_object('username', u.username, 'name', u.name) as owner
  from problem_measures m join users u on u.id = m.owner_id where m.problem_id = p.id order by m.ordinal`;
const holds = `select h.reason, u.name as "heldBy", h.held_at as "heldAt", h.released_at as "releasedAt",
  h.release_reason as "releaseReason"
  from batch_holds h left join users u on u.id = h.held_by_id where h.problem_id = p.id order by h.id`;
const rectifications = `select r.round, r.due_on as "dueOn", r.done_on as "doneOn", r.report,
  r.done_on is null and b.state = 'returned' as "givenUp" from rectifications r where r.batch_id = p.batch_id order by r.id`;
const meterNos = `select m.asset_no from meters m where m.id <@ p.meter_ids order by m.id limit 200`;
const listed = (sql: string): string => `(select coalesce(jsonb_agg(one), '[]') from (${sql}) one)`;

type Row = Omit<ProblemView, 'className'>;

@Injectable()
export class QualityProblemsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly references: ProblemReferences,
  ) {}

  /** Latest first; overdue ones by how long they wait. */
  async page(query: ProblemQuery, language: Language): Promise<Page<ProblemView>> {
    const { manager } = this.transaction;
    const [limit, today] = [pageSize(query), clock.today()];
    const [before = null] = decodeCursor(query.cursor) ?? [];
    const { batchNo, supplierCode, state, overdue, owner, measuresOf } = query;
    const filters = [batchNo, supplierCode, query.class, state, overdue, owner, measuresOf];
    const rows = await manager.query<Row[]>(
      `select ${columns} from ${source}
       where ($2::text is null or b.batch_no = $2) and ($3::text is null or s.code = $3)
         and ($4::int is null or p.class = $4)
         and ($5::text is null or case when $5 = 'unclosed' then p.state <> 'closed' else p.state = $5 end)
         and ($6::text is null or p.next_due_on < $1::date) and ($7::text is null or o.username = $7)
         and ($8::text is null or (p.state <> 'closed' and exists (
           select from problem_measures m join users u on u.id = m.owner_id
           where m.problem_id = p.id and m.done_on is null and u.username = $8)))
         and ($9::text is null or p.id < (select id from quality_problems where no = $9))
       order by p.id desc limit $10`,
      [today, ...filters.map((filter) => filter ?? null), before, limit + 1],
    );
    const named = await this.named(manager, rows, { today, language });
    return toPage(named, limit, (row) => [row.no]);
  }

  async one(no: string, language: Language, manager: EntityManager = this.transaction.manager): Promise<ProblemDetail> {
    const today = clock.today();
    const [row] = await manager.query<Omit<ProblemDetail, 'className' | 'allowedSteps'>[]>(
      `select ${columns}, p.description, p.team, p.evidence, p.containment, p.root_cause as "rootCause", p.answer,
         p.answered_on::text as "answeredOn", p.prevention, p.effect, p.conclusion,
         (select coalesce(sum(upper(part) - lower(part)), 0)::int from unnest(p.meter_ids) part) as "meterCount",
         array(${meterNos}) as "assetNos", ${listed(measures)} as measures, ${listed(holds)} as holds,
         ${listed(rectifications)} as rectifications
       from ${source} where p.no = $2`,
      [today, no],
    );
    if (!row) throw new DomainError('not-found', { what: 'quality problem', id: no });
    const [named] = await this.named(manager, [row], { today, language });
    return { ...row, ...named, className: named?.className ?? '', allowedSteps: allowedSteps(row.state) };
  }

  /** In order. */
  async events(no: string, query: PageQuery): Promise<Page<ProblemEventView>> {
    const limit = pageSize(query);
    const [after = 0] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<ProblemEventView[]>(
      `select e.id, e.kind, e.at, u.name as actor, e.from_state as "from", e.to_state as "to", e.reason, e.details
       from problem_events e join quality_problems p on p.id = e.problem_id left join users u on u.id = e.actor_id
       where p.no = $1 and e.id > $2 order by e.id limit $3`,
      [no, after, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.id]);
  }

  private async named(
    manager: EntityManager,
    rows: readonly Row[],
    { today, language }: { today: string; language: Language },
  ): Promise<ProblemView[]> {
    const classes = await this.references.classes(manager, today);
    return rows.map((row) => ({
      ...row,
      className: problemClassOf(classes, row.class)?.[language] ?? String(row.class),
    }));
  }
}
