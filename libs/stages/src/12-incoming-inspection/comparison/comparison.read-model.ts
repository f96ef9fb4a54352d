import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { SealedSamplesReadModel } from '../sealed-samples/index.js';
import type { ComparisonView } from './comparison.dto.js';

@Injectable()
export class ComparisonReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly sealedSamples: SealedSamplesReadModel,
  ) {}

  /** What was found; before that, what the arrived sample will be held against. */
  async view(batchNo: string, manager: EntityManager = this.transaction.manager): Promise<ComparisonView> {
    const [row] = await manager.query<ComparisonView[]>(
      `select b.batch_no as "batchNo", b.state, c.result, c.compared_on::text as "comparedOn",
         coalesce(c.findings, '[]') as findings, c.sealed_sample_id as "sealedSampleId",
         c.sealed_sample_version as "sealedSampleVersion", coalesce(v.components, '[]') as components,
         c.recorded_at as "recordedAt", u.name as "recordedBy"
       from batches b left join component_comparisons c on c.batch_id = b.id
       left join sealed_sample_versions v
         on v.sealed_sample_id = c.sealed_sample_id and v.version = c.sealed_sample_version
       left join users u on u.id = c.recorded_by_id where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    if (row.result !== null) return row;
    const list = await this.sealedSamples.forBatch(manager, batchNo);
    return list
      ? { ...row, sealedSampleId: list.id, sealedSampleVersion: list.version, components: list.components }
      : row;
  }
}
