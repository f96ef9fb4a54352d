import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FoundComponent } from './comparison.dto.js';

export interface RecordedComparison {
  batchId: number;
  result: 'pass' | 'fail';
  comparedOn: string;
  findings: readonly FoundComponent[];
  sealedSampleId: string | null;
  sealedSampleVersion: number | null;
  recordedById: number;
}

@Injectable()
export class ComparisonRepository {
  async insert(manager: EntityManager, comparison: RecordedComparison): Promise<void> {
    const { batchId, result, comparedOn, findings, sealedSampleId, sealedSampleVersion, recordedById } = comparison;
    await manager.query(
      `insert into component_comparisons (batch_id, result, compared_on, findings, sealed_sample_id,
         sealed_sample_version, recorded_by_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [batchId, result, comparedOn, JSON.stringify(findings), sealedSampleId, sealedSampleVersion, recordedById],
    );
  }
}
