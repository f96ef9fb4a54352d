import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { PrintedBatch } from '#stages/00-platform/prints';
import type { DrawView } from '../draws/index.js';

export type PrintedDraw = Pick<
  DrawView,
  'id' | 'method' | 'seed' | 'populationSize' | 'populationDigest' | 'drawnAt' | 'drawnBy'
>;

/** What a sampling report says besides the inspection and its sample. */
@Injectable()
export class SamplingReportReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not-found` */
  async batch(batchNo: string): Promise<PrintedBatch> {
    const [row] = await this.transaction.manager.query<PrintedBatch[]>(
      `select b.batch_no as "batchNo", b.quantity, b.arrived_on::text as "arrivedOn", b.contract_no as "contractNo",
         s.name as "supplierName", m.name as "modelName", m.current_spec as "currentSpec",
         m.accuracy_class as "accuracyClass"
       from batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id
       where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    return row;
  }

  async draw(id: string): Promise<PrintedDraw> {
    const [row] = await this.transaction.manager.query<PrintedDraw[]>(
      `select d.id, d.method, d.seed, d.population_size as "populationSize", d.population_digest as "populationDigest",
         d.drawn_at as "drawnAt", u.name as "drawnBy"
       from draws d left join users u on u.id = d.drawn_by_id where d.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('not-found', { what: 'draw', id });
    return row;
  }
}
