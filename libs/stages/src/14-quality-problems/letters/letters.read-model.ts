import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError, type BatchState } from '#libs/rules';
import type { RectificationGate } from '#rules/14-quality-problems';
import type { PrintedBatch } from '#stages/00-platform/prints';

/** What letters about a batch say of it. */
export interface BatchFacts extends PrintedBatch {
  id: number;
  state: BatchState;
  /** The latest judged round. */
  round: number | null;
  tested: number | null;
  passed: number | null;
  faults: Record<string, number> | null;
  dueOn: string | null;
  rectifiedGate: RectificationGate | null;
  /** The kind of the event that sent it back, and a person's words. */
  returnedBy: string | null;
  returnReason: string | null;
  returnedOn: string | null;
}

/** What was sent to the institute; nothing is null when nothing was. */
export interface EmcFacts {
  institute: string | null;
  letterNo: string | null;
  sentOn: string | null;
  dueOn: string | null;
  samples: { assetNo: string; boxNo: string | null }[];
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
         r.round, r.tested, r.passed, r.faults, c.due_on::text as "dueOn", c.gate as "rectifiedGate", e.kind as "returnedBy",
         e.reason as "returnReason",
         to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "returnedOn"
       from batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id
       left join lateral (
         select round, tested, passed, faults from verification_rounds
         where batch_id = b.id and state = 'judged' order by round desc limit 1) r on true
       left join lateral (
         select due_on, gate from rectifications where batch_id = b.id and done_on is null order by id desc limit 1) c on true
       left join lateral (
         select kind, reason, at from events where batch_id = b.id and to_state = 'returned' and meter_ids is null
         order by id desc limit 1) e on true
       where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    return row;
  }

  /** The samples as they were sent; before that, those that somebody names. */
  async emc(batchId: number, named: readonly string[]): Promise<EmcFacts> {
    const [row] = await this.transaction.manager.query<[EmcFacts]>(
      `select e.institute, e.letter_no as "letterNo", e.sent_on::text as "sentOn", e.due_on::text as "dueOn",
         (select coalesce(jsonb_agg(jsonb_build_object('assetNo', coalesce(m.asset_no, no), 'boxNo', m.box_no) order by at), '[]')
          from (select m.asset_no as no, ordinal as at from unnest(e.samples) with ordinality as sent (id, ordinal)
                join meters m using (id)
                union all select no, at from unnest($2::text[]) with ordinality as named (no, at) where e.samples is null
               ) wanted left join meters m on m.asset_no = wanted.no) as samples
       from (select $1::int as batch_id) b left join emc_tests e using (batch_id)`,
      [batchId, named],
    );
    return row;
  }
}
