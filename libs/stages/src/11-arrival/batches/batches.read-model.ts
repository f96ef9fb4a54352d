import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError, nextBatchStates } from '#libs/rules';
import type { BatchQuery, BatchRow, BatchView } from './batches.dto.js';

const rowColumns = `
  b.batch_no as "batchNo", b.state, b.quantity, s.code as "supplierCode", s.name as "supplierName",
  m.code as "modelCode", m.name as "modelName", b.arrived_on::text as "arrivedOn", b.contract_no as "contractNo",
  (select max(round) from verification_rounds r where r.batch_id = b.id) as round`;
const source = `batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id`;

@Injectable()
export class BatchesReadModel {
  constructor(private readonly transaction: Transaction) {}

  async one(batchNo: string, manager: EntityManager = this.transaction.manager): Promise<BatchView> {
    const [row] = await manager.query<Omit<BatchView, 'received' | 'allowed'>[]>(
      `select ${rowColumns}, b.revision, coalesce((
         select jsonb_object_agg(state, meters) from (
           select state, count(*) as meters from meters where batch_id = b.id group by state) counts), '{}') as meters
       from ${source} where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const received = Object.values(row.meters).reduce((sum, meters) => sum + meters, 0);
    return { ...row, received, allowed: nextBatchStates(row.state) };
  }

  /** Latest arrival first. */
  async page(query: BatchQuery): Promise<Page<BatchRow>> {
    const limit = pageSize(query);
    const [day = null, no = null] = decodeCursor(query.cursor) ?? [];
    const { state, supplierCode, modelCode, batchNo, arrivedFrom, arrivedTo } = query;
    const filters = [state, supplierCode, modelCode, batchNo, arrivedFrom, arrivedTo].map((filter) => filter ?? null);
    const rows = await this.transaction.manager.query<BatchRow[]>(
      `select ${rowColumns} from ${source}
       where ($1::text is null or b.state = $1) and ($2::text is null or s.code = $2)
         and ($3::text is null or m.code = $3) and ($4::text is null or starts_with(b.batch_no, $4))
         and ($5::date is null or b.arrived_on >= $5) and ($6::date is null or b.arrived_on <= $6)
         and ($7::date is null or (b.arrived_on, b.batch_no) < ($7, $8::text))
       order by b.arrived_on desc, b.batch_no desc limit $9`,
      [...filters, day, no, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.arrivedOn, row.batchNo]);
  }
}
