import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { EmcTestQuery, EmcTestRow, EmcView } from './emc.dto.js';

const overdue = (day: string): string => `(e.result is null and e.due_on < ${day}::date) is true as overdue`;

@Injectable()
export class EmcReadModel {
  constructor(private readonly transaction: Transaction) {}

  async view(batchNo: string, manager: EntityManager = this.transaction.manager): Promise<EmcView> {
    const [row] = await manager.query<EmcView[]>(
      `select b.batch_no as "batchNo", b.state, e.institute, e.letter_no as "letterNo", e.sent_on::text as "sentOn",
         e.due_on::text as "dueOn", ${overdue('$2')}, e.draw_id as "drawId", s.name as "sentBy", e.result,
         e.report_no as "reportNo", e.tested_on::text as "testedOn", e.recorded_at as "recordedAt",
         u.name as "recordedBy",
         array(select m.asset_no from unnest(e.samples) with ordinality as sample (id, ordinal) join meters m using (id)
               order by ordinal) as "sampleAssetNos"
       from batches b left join emc_tests e on e.batch_id = b.id
       left join users s on s.id = e.sent_by_id left join users u on u.id = e.recorded_by_id where b.batch_no = $1`,
      [batchNo, clock.today()],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    return row;
  }

  /** The most pressing first. */
  async page(query: EmcTestQuery): Promise<Page<EmcTestRow>> {
    const limit = pageSize(query);
    const [due = null, no = null] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<EmcTestRow[]>(
      `select b.batch_no as "batchNo", s.name as "supplierName", e.institute, e.sent_on::text as "sentOn",
         e.due_on::text as "dueOn", ${overdue('$1')}, e.result
       from emc_tests e join batches b on b.id = e.batch_id join suppliers s on s.id = b.supplier_id
       where ($2::text is null or e.result is null and ($2 = 'waiting' or e.due_on < $1::date))
         and ($3::date is null or (coalesce(e.due_on, 'infinity'), b.batch_no) > ($3, $4::text))
       order by coalesce(e.due_on, 'infinity'), b.batch_no limit $5`,
      [clock.today(), query.state ?? null, due, no, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.dueOn ?? 'infinity', row.batchNo]);
  }
}
