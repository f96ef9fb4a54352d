import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { Label } from './label-sheet.js';

export interface LabelsWanted {
  assetNos: readonly string[] | null;
  batchNo: string | null;
  offset: number;
  count: number;
}

@Injectable()
export class LabelsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** In the order of arrival. */
  of({ assetNos, batchNo, offset, count }: LabelsWanted): Promise<Label[]> {
    return this.transaction.manager.query<Label[]>(
      `select m.asset_no as "assetNo", t.name as "modelName", b.batch_no as "batchNo"
       from meters m join batches b on b.id = m.batch_id join meter_models t on t.id = b.model_id
       where m.asset_no = any ($1) or m.batch_id = (select id from batches where batch_no = $2)
       order by m.id offset $3 limit $4`,
      [assetNos, batchNo, assetNos === null ? offset : 0, assetNos === null ? count : assetNos.length],
    );
  }
}
