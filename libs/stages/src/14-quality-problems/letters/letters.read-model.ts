import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError, type BatchState } from '#libs/rules';

/** What letters about a batch say of it. */
export interface BatchFacts {
  id: number;
  batchNo: string;
  state: BatchState;
  quantity: number;
  arrivedOn: string;
  contractNo: string | null;
  supplierName: string;
  modelName: string;
  currentSpec: string;
  accuracyClass: string;
  /** The latest judged round. */
  round: number | null;
  tested: number | null;
  passed: number | null;
  faults: Record<string, number> | null;
  dueOn: string | null;
  returnReason: string | null;
  returnedOn: string | null;
  returned: number;
}

@Injectable()
export class LettersReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not-found` */
  async batch(batchNo: string): Promise<BatchFacts> {
    const [row] = await this.transaction.manager.query<BatchFacts[]>(
      `select b.id, b.batch_no as "batchNo", b.state, b.quantity, b.arrived_on::text as "arrivedOn",
         b.contract_no as "contractNo", s.name as "supplierName", m.name as "modelName",
         m.current_spec as "currentSpec", m.accuracy_class as "accuracyClass",
         r.round, r.tested, r.passed, r.faults, c.due_on::text as "dueOn", e.reason as "returnReason",
         to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "returnedOn",
         (select count(*)::int from meters t where t.batch_id = b.id and t.state = 'returned') as returned
       from batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id
       left join lateral (
         select round, tested, passed, faults from verification_rounds
         where batch_id = b.id and state = 'judged' order by round desc limit 1) r on true
       left join lateral (
         select due_on from rectifications where batch_id = b.id and done_on is null order by id desc limit 1) c on true
       left join lateral (
         select reason, at from events where batch_id = b.id and to_state = 'returned' and meter_ids is null
         order by id desc limit 1) e on true
       where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    return row;
  }

  /** In the order of arrival. */
  async returnedMeters(batchId: number, limit: number): Promise<string[]> {
    const rows = await this.transaction.manager.query<{ assetNo: string }[]>(
      `select asset_no as "assetNo" from meters where batch_id = $1 and state = 'returned' order by id limit $2`,
      [batchId, limit],
    );
    return rows.map(({ assetNo }) => assetNo);
  }
}
