import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, INITIAL_BATCH_STATE, type BatchState, type MeterState } from '#libs/rules';
import { meterSetsSql, noMeters, type MeterSet } from '#stages/00-platform/events';
import type { CreateBatch } from './batches.dto.js';

/** A batch that this transaction has locked. */
export interface LockedBatch {
  id: number;
  batchNo: string;
  state: BatchState;
  quantity: number;
  revision: number;
}

/** What a new batch points at. */
interface BatchReferences {
  supplierId: number;
  modelId: number;
  replacesBatchId: number | null;
}

const columns = 'id, batch_no as "batchNo", state, quantity, revision';

@Injectable()
export class BatchesRepository {
  /** Null when the number is taken. */
  async insert(manager: EntityManager, batch: CreateBatch, references: BatchReferences): Promise<LockedBatch | null> {
    const [row] = await manager.query<LockedBatch[]>(
      `insert into batches (batch_no, supplier_id, model_id, quantity, arrived_on, contract_no, state,
         replaces_batch_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (batch_no) do nothing returning ${columns}`,
      [
        ...[batch.batchNo, references.supplierId, references.modelId],
        ...[batch.quantity, batch.arrivedOn, batch.contractNo ?? null, INITIAL_BATCH_STATE],
        references.replacesBatchId,
      ],
    );
    return row ?? null;
  }

  /** What a new batch names. @throws DomainError of what there is not, or may not be named */
  async references(
    manager: EntityManager,
    { supplierCode, modelCode, replacesBatchNo }: CreateBatch,
  ): Promise<BatchReferences> {
    const [row] = await manager.query<[{ supplierId: number | null; modelId: number | null }]>(
      `select (select id from suppliers where code = $1) as "supplierId",
         (select id from meter_models where code = $2) as "modelId"`,
      [supplierCode, modelCode],
    );
    if (row.supplierId === null) throw new DomainError('unknown-supplier', { supplierCode });
    if (row.modelId === null) throw new DomainError('unknown-model', { modelCode });
    const { supplierId, modelId } = row;
    const replacesBatchId =
      replacesBatchNo === undefined ? null : await this.replaced(manager, replacesBatchNo, supplierId);
    return { supplierId, modelId, replacesBatchId };
  }

  /** A batch of the same supplier of which meters go back, or went. */
  private async replaced(manager: EntityManager, batchNo: string, supplierId: number): Promise<number> {
    const [row] = await manager.query<{ id: number; supplierId: number; returns: boolean }[]>(
      `select b.id, b.supplier_id as "supplierId", b.state = 'returned' or b.state = 'accepted' and exists (
         select from meters m where m.batch_id = b.id and m.state in ('rejected', 'returned')) as returns
       from batches b where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('replaced-batch-unknown', { batchNo });
    if (row.supplierId !== supplierId) throw new DomainError('replaced-batch-of-other-supplier', { batchNo });
    if (!row.returns) throw new DomainError('nothing-to-replace', { batchNo });
    return row.id;
  }

  /** Whoever changes the state of a batch, or of its meters as a set, locks it first. */
  async lock(manager: EntityManager, batchNo: string): Promise<LockedBatch> {
    const [row] = await manager.query<LockedBatch[]>(`select ${columns} from batches where batch_no = $1 for update`, [
      batchNo,
    ]);
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    return row;
  }

  /** The problem that a batch is held for; the oldest. */
  async heldFor(manager: EntityManager, batchId: number): Promise<string | null> {
    const [row] = await manager.query<{ no: string }[]>(
      `select p.no from batch_holds h join quality_problems p on p.id = h.problem_id
       where h.batch_id = $1 and h.released_at is null order by h.id limit 1`,
      [batchId],
    );
    return row?.no ?? null;
  }

  async setState(manager: EntityManager, batchId: number, state: BatchState): Promise<void> {
    await manager.query(`update batches set state = $2, revision = revision + 1 where id = $1`, [batchId, state]);
  }

  /** Of the batch's meters in `from`, all or those in a set. Gives those that moved. */
  async moveMeters(
    manager: EntityManager,
    move: { batchId: number; from: MeterState; to: MeterState; meters?: MeterSet },
  ): Promise<{ meters: MeterSet; count: number }> {
    const [row] = await manager.query<{ meters: MeterSet; count: number }[]>(
      meterSetsSql(`
        update meters set state = $3
        where batch_id = $1 and state = $2 and ($4::int4multirange is null or id <@ $4) returning batch_id, id`),
      [move.batchId, move.from, move.to, move.meters ?? null],
    );
    return row ?? { meters: noMeters, count: 0 };
  }
}
