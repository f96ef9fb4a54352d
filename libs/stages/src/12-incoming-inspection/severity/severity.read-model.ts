import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import {
  SCORE_FOR_REDUCED,
  START,
  switchSeverity,
  type Aql,
  type CodeLetter,
  type SeriesStep,
} from '#rules/12-incoming-inspection';
import type { SeverityStep, SeverityView } from './severity.dto.js';

type StepRow = Omit<SeverityStep, 'after' | 'score' | 'reason'> & { planLetter: CodeLetter | null; aql: Aql | null };

export interface SeriesKey {
  supplierId: number;
  modelId: number;
}

/** The lots of a supplier's meter type one after another, and what they make of the severity. */
@Injectable()
export class SeverityReadModel {
  constructor(private readonly transaction: Transaction) {}

  async view(
    supplierCode: string,
    modelCode: string,
    manager: EntityManager = this.transaction.manager,
  ): Promise<SeverityView> {
    return this.told(manager, await this.key(manager, supplierCode, modelCode), { supplierCode, modelCode });
  }

  async key(manager: EntityManager, supplierCode: string, modelCode: string): Promise<SeriesKey> {
    const [row] = await manager.query<[{ supplierId: number | null; modelId: number | null }]>(
      `select (select id from suppliers where code = $1) as "supplierId",
         (select id from meter_models where code = $2) as "modelId"`,
      [supplierCode, modelCode],
    );
    if (row.supplierId === null) throw new DomainError('not-found', { what: 'supplier', id: supplierCode });
    if (row.modelId === null) throw new DomainError('not-found', { what: 'meter model', id: modelCode });
    return { supplierId: row.supplierId, modelId: row.modelId };
  }

  async ofBatch(manager: EntityManager, batchId: number): Promise<SeverityView> {
    const [row] = await manager.query<[SeriesKey & { supplierCode: string; modelCode: string }]>(
      `select b.supplier_id as "supplierId", b.model_id as "modelId", s.code as "supplierCode", m.code as "modelCode"
       from batches b join suppliers s on s.id = b.supplier_id join meter_models m on m.id = b.model_id where b.id = $1`,
      [batchId],
    );
    return this.told(manager, row, row);
  }

  private async told(
    manager: EntityManager,
    key: SeriesKey,
    { supplierCode, modelCode }: { supplierCode: string; modelCode: string },
  ): Promise<SeverityView> {
    const rows = await this.steps(manager, key);
    const states = switchSeverity(rows.map(stepOf));
    const { severity, score } = states.at(-1) ?? START;
    const items = rows.map(({ planLetter: _, aql: __, ...row }, at) => {
      const state = states[at] ?? START;
      return { ...row, after: state.severity, score: state.score, reason: state.reason };
    });
    const reduced = {
      ...{ earned: score >= SCORE_FOR_REDUCED, available: false, scoreNeeded: SCORE_FOR_REDUCED },
      reason: 'reduced-table-not-official',
    };
    return { supplierCode, modelCode, severity, score, reduced, items: items.reverse() };
  }

  /** In the order of their verdicts. Re-inspections and isolated lots are no part of the series. */
  private steps(manager: EntityManager, { supplierId, modelId }: SeriesKey): Promise<StepRow[]> {
    return manager.query(
      `select 'lot' as kind, i.decided_at as at, b.batch_no as "batchNo", i.lot_size as "lotSize",
         i.sample_size as "sampleSize", i.acceptance_number as "acceptanceNumber", i.failed, i.verdict, i.severity,
         null as note, i.plan_letter as "planLetter", i.aql
       from batches b join sampling_inspections i on i.batch_id = b.id
       where b.supplier_id = $1 and b.model_id = $2 and i.number = 1 and i.procedure = 'series' and i.verdict is not null
       union all
       select 'resumed', resumed_at, null, null, null, null, null, null, null, reason, null, null
       from inspection_resumptions where supplier_id = $1 and model_id = $2
       order by at, "batchNo"`,
      [supplierId, modelId],
    );
  }
}

function stepOf(row: StepRow): SeriesStep {
  const { kind, verdict, failed, acceptanceNumber, planLetter, aql } = row;
  if (kind === 'resumed' || failed === null || acceptanceNumber === null || planLetter === null || aql === null) {
    return { kind: 'resumed' };
  }
  return { kind: 'lot', accepted: verdict === 'accepted', failed, acceptanceNumber, planLetter, aql };
}
