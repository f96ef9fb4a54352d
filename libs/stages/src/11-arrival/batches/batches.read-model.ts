import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import { DomainError, nextBatchStates } from '#libs/rules';
import type { BatchSettings } from '#rules/13-full-verification';
import { BatchLimits } from './batch-limits.read-model.js';
import { roundColumn, roundJoin, roundOf, type CountedRound } from './batch-round.js';
import type { BatchQuery, BatchRow, BatchSort, BatchSummary, BatchView } from './batches.dto.js';

const rowColumns = `
  b.batch_no as "batchNo", b.state, b.quantity, s.code as "supplierCode", s.name as "supplierName",
  m.code as "modelCode", m.name as "modelName", b.arrived_on::text as "arrivedOn", b.contract_no as "contractNo",
  (select o.batch_no from batches o where o.id = b.replaces_batch_id) as "replacesBatchNo",
  ${roundColumn}`;
const holds = `(
  select coalesce(jsonb_agg(jsonb_build_object('no', p.no, 'reason', h.reason, 'heldAt', h.held_at) order by h.id), '[]')
  from batch_holds h join quality_problems p on p.id = h.problem_id where h.batch_id = b.id and h.released_at is null)`;
const source = `batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id`;

type Counted<Row extends BatchRow> = Omit<Row, 'round' | 'verification' | 'received' | 'allowed'> & {
  counted: CountedRound | null;
};

/** The columns of each order; the number makes it one that stays. */
const orders: Record<BatchSort, { by: string; of: (row: BatchRow) => (string | number)[] }> = {
  '-arrivedOn': { by: 'b.arrived_on, b.batch_no', of: (row) => [row.arrivedOn, row.batchNo] },
  arrivedOn: { by: 'b.arrived_on, b.batch_no', of: (row) => [row.arrivedOn, row.batchNo] },
  '-batchNo': { by: 'b.batch_no', of: (row) => [row.batchNo] },
  batchNo: { by: 'b.batch_no', of: (row) => [row.batchNo] },
  '-quantity': { by: 'b.quantity, b.batch_no', of: (row) => [row.quantity, row.batchNo] },
  quantity: { by: 'b.quantity, b.batch_no', of: (row) => [row.quantity, row.batchNo] },
};

@Injectable()
export class BatchesReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly limits: BatchLimits,
  ) {}

  async one(batchNo: string, manager: EntityManager = this.transaction.manager): Promise<BatchView> {
    const [row] = await manager.query<Counted<BatchView>[]>(
      `select ${rowColumns}, b.revision, ${holds} as holds,
         array(select r.batch_no from batches r where r.replaces_batch_id = b.id order by r.id) as "replacedBy", coalesce((
         select jsonb_object_agg(state, meters) from (
           select state, count(*) as meters from meters where batch_id = b.id group by state) counts), '{}') as meters
       from ${source} ${roundJoin} where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const received = Object.values(row.meters).reduce((sum, meters) => sum + meters, 0);
    const { counted, ...rest } = row;
    const limits = await this.limits.today(manager);
    return { ...rest, ...roundOf(counted, limits), received, allowed: nextBatchStates(row.state) };
  }

  /** Latest arrival first unless told otherwise; how far each batch is comes with it. */
  async page(
    query: BatchQuery,
    only: readonly string[] | null = null,
    manager: EntityManager = this.transaction.manager,
  ): Promise<Page<BatchRow>> {
    const limit = pageSize(query);
    const sort = query.sort ?? '-arrivedOn';
    const direction = sort.startsWith('-') ? 'desc' : 'asc';
    const { by, of } = orders[sort];
    const conditions = filtered(query)
      .add(`b.batch_no = any (?)`, only)
      .after(by, decodeCursor(query.cursor), direction);
    const order = by.replaceAll(/\w+\.\w+/g, (column) => `${column} ${direction}`);
    const rows = await manager.query<Counted<BatchRow>[]>(
      `select ${rowColumns} from ${source} ${roundJoin} ${conditions.where} order by ${order} limit ${limit + 1}`,
      conditions.parameters,
    );
    const limits: BatchSettings = await this.limits.today(manager);
    return toPage(
      rows.map(({ counted, ...row }) => ({ ...row, ...roundOf(counted, limits) })),
      limit,
      of,
    );
  }

  /** How many batches fit, by their state. */
  async summary(query: BatchQuery, manager: EntityManager = this.transaction.manager): Promise<BatchSummary> {
    const conditions = filtered(query);
    const [row] = await manager.query<[BatchSummary]>(
      `select coalesce(sum(batches), 0)::int as total, coalesce(jsonb_object_agg(state, batches), '{}') as states
       from (select b.state, count(*)::int as batches from ${source} ${conditions.where} group by b.state) counted`,
      conditions.parameters,
    );
    return row;
  }
}

function filtered(query: BatchQuery): Conditions {
  const settled = `(select r.verdict from verification_rounds r where r.batch_id = b.id order by r.round desc limit 1)`;
  return new Conditions()
    .add(`b.state = ?`, query.state)
    .add(`s.code = ?`, query.supplierCode)
    .add(`m.code = ?`, query.modelCode)
    .add(`starts_with(b.batch_no, ?)`, query.batchNo)
    .add(`b.arrived_on >= ?`, query.arrivedFrom)
    .add(`b.arrived_on <= ?`, query.arrivedTo)
    .add(`(b.replaces_batch_id is not null) = ?`, delivered(query.delivery))
    .add(`b.replaces_batch_id = (select id from batches where batch_no = ?)`, query.replacesBatchNo)
    .add(`coalesce(${settled}, 'none') = ?`, query.verdict);
}

const delivered = (delivery: BatchQuery['delivery']): boolean | undefined =>
  delivery === undefined ? undefined : delivery === 'replacement';
