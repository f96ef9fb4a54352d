import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError, type BatchState } from '#libs/rules';
import { BatchMoves, notAllowed } from '#stages/11-arrival';
import { GateRecord } from '../gates/index.js';
import type { ReceiptView, ReceiveGoods } from './receipts.dto.js';
import { ReceiptsReadModel } from './receipts.read-model.js';
import { ReceiptsRepository } from './receipts.repository.js';

/** The comparison has let the goods in, and they have not left the store yet. */
const IN_THE_STORE: readonly BatchState[] = ['emc', 'sampling', 'verification', 'rectification'];

@Injectable()
export class StoreReceipts {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly repository: ReceiptsRepository,
    private readonly views: ReceiptsReadModel,
    private readonly record: GateRecord,
  ) {}

  /** Goods counted into the store; counted again for a reason, and the count before stays. */
  async receive(actor: Actor, batchNo: string, wanted: ReceiveGoods): Promise<ReceiptView> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (!IN_THE_STORE.includes(batch.state)) throw notAllowed(batch, 'emc');
      const before = await this.views.view(batchNo, manager);
      const { deliveryNoteNo, receivedOn, reason = null } = wanted;
      if (before.version > 0 && reason === null) throw new DomainError('recount-needs-reason', { batchNo });
      const boxes = wanted.boxes.map(({ boxNo, pileNo = null, counted }) => ({ boxNo, pileNo, counted }));
      refuseRepeated(boxes);
      const version = before.version + 1;
      await this.repository.insert(manager, {
        ...{ batchId: batch.id, version, deliveryNoteNo, receivedOn, boxes, reason, recordedById: actor.userId },
      });
      await this.repository.pile(manager, batch.id, boxes);
      const view = await this.views.view(batchNo, manager);
      const { onNote, counted, short } = view;
      const details = { version, deliveryNoteNo, onNote, counted, short };
      await this.record.write(manager, actor, batch, {
        ...{ kind: 'store-received', action: 'store-receipt.record', details, reason },
        ...{ before: before.version > 0 ? { counted: before.counted } : null, after: { ...details, boxes } },
      });
      return view;
    });
  }
}

function refuseRepeated(boxes: readonly { boxNo: string }[]): void {
  const at = boxes.findIndex(({ boxNo }, index) => boxes.findIndex((box) => box.boxNo === boxNo) !== index);
  if (at < 0) return;
  const params = { boxNo: boxes[at]?.boxNo };
  throw new DomainError('repeated-box', params, [{ pointer: `/boxes/${at}/boxNo`, code: 'repeated-box', params }]);
}
