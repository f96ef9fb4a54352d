import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { PrintedBatch } from '#stages/00-platform/prints';

/** What a report says of a batch besides its rounds. */
export interface ReportFacts extends PrintedBatch {
  regulation: string;
  rounds: number;
  rigs: { code: string; name: string; meters: number; validUntil: string }[];
  people: { verifier: string; checker: string; meters: number }[];
}

const rigs = `select g.code, g.name, count(*)::int as meters, g.valid_until as "validUntil"
  from verifications v join rigs g on g.id = v.rig_id where v.batch_id = b.id and v.current
  group by g.id order by g.code`;
const people = `select one.name as verifier, two.name as checker, count(*)::int as meters
  from verifications v join users one on one.id = v.verifier_id join users two on two.id = v.checker_id
  where v.batch_id = b.id and v.current group by one.id, two.id order by one.name, two.name`;
const listed = (sql: string): string => `(select coalesce(jsonb_agg(one), '[]') from (${sql}) one)`;

@Injectable()
export class ReportReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not-found` */
  async batch(batchNo: string): Promise<ReportFacts> {
    const [row] = await this.transaction.manager.query<ReportFacts[]>(
      `select b.batch_no as "batchNo", b.quantity, b.arrived_on::text as "arrivedOn", b.contract_no as "contractNo",
         s.name as "supplierName", m.name as "modelName", m.current_spec as "currentSpec",
         m.accuracy_class as "accuracyClass", m.regulation,
         (select count(*)::int from verification_rounds r where r.batch_id = b.id) as rounds,
         ${listed(rigs)} as rigs, ${listed(people)} as people
       from batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id
       where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    if (row.rounds === 0) throw new DomainError('not-found', { what: 'verification round', id: `${batchNo}/1` });
    return row;
  }
}
