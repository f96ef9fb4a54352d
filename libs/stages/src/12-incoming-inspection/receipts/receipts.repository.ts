import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CountedBox } from '#rules/12-incoming-inspection';

export interface NewReceipt {
  batchId: number;
  version: number;
  deliveryNoteNo: string;
  receivedOn: string;
  boxes: readonly CountedBox[];
  reason: string | null;
  recordedById: number;
}

@Injectable()
export class ReceiptsRepository {
  async insert(manager: EntityManager, receipt: NewReceipt): Promise<void> {
    const counted = receipt.boxes.reduce((sum, box) => sum + box.counted, 0);
    await manager.query(
      `insert into store_receipts (batch_id, version, delivery_note_no, received_on, boxes, counted, reason, recorded_by_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[receipt.batchId, receipt.version, receipt.deliveryNoteNo, receipt.receivedOn],
        ...[JSON.stringify(receipt.boxes), counted, receipt.reason, receipt.recordedById],
      ],
    );
  }

  /** Meters lie where their box stands: one statement for all boxes. */
  async pile(manager: EntityManager, batchId: number, boxes: readonly CountedBox[]): Promise<void> {
    await manager.query(
      `update meters m set pile_no = box."pileNo"
       from jsonb_to_recordset($2) as box ("boxNo" text, "pileNo" text)
       where m.batch_id = $1 and m.box_no = box."boxNo" and box."pileNo" is not null
         and m.pile_no is distinct from box."pileNo"`,
      [batchId, JSON.stringify(boxes)],
    );
  }
}
