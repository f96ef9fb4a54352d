import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { ProblemQuery, ProblemView } from './quality-problems.dto.js';

const select = `select p.no, p.class, b.batch_no as "batchNo", s.code as "supplierCode", p.state,
  p.raised_by as "raisedBy", p.cause, p.due_on::text as "dueOn", p.raised_at as "raisedAt"
  from quality_problems p join batches b on b.id = p.batch_id join suppliers s on s.id = b.supplier_id`;

@Injectable()
export class QualityProblemsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Latest first. */
  async page(query: ProblemQuery): Promise<Page<ProblemView>> {
    const limit = pageSize(query);
    const [before = null] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<ProblemView[]>(
      `${select} where ($1::text is null or b.batch_no = $1) and ($2::int is null or p.class = $2)
         and ($3::text is null or p.state = $3) and ($4::text is null or p.id < (select id from quality_problems where no = $4))
       order by p.id desc limit $5`,
      [query.batchNo ?? null, query.class ?? null, query.state ?? null, before, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.no]);
  }

  async one(no: string): Promise<ProblemView> {
    const [row] = await this.transaction.manager.query<ProblemView[]>(`${select} where p.no = $1`, [no]);
    if (!row) throw new DomainError('not-found', { what: 'quality problem', id: no });
    return row;
  }
}
