import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { compareCounts, type CountedBox, type ListedBox } from '#rules/12-incoming-inspection';
import type { ReceiptView } from './receipts.dto.js';

type ReceiptRow = Omit<ReceiptView, 'boxes' | 'listed' | 'counted' | 'short'> & {
  counted: CountedBox[] | null;
  list: (ListedBox & { pileNo: string | null })[];
};

@Injectable()
export class ReceiptsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** As counted last, box by box; before that, the boxes that are to be counted. */
  async view(batchNo: string, manager: EntityManager = this.transaction.manager): Promise<ReceiptView> {
    const [row] = await manager.query<ReceiptRow[]>(
      `select b.batch_no as "batchNo", b.quantity as "onNote", coalesce(r.version, 0)::int as version,
         r.delivery_note_no as "deliveryNoteNo", r.received_on::text as "receivedOn", r.boxes as counted, r.reason,
         r.recorded_at as "recordedAt", u.name as "recordedBy", coalesce((
           select jsonb_agg(jsonb_build_object('boxNo', box_no, 'pileNo', pile, 'listed', meters) order by box_no)
           from (select coalesce(box_no, '') as box_no, max(pile_no) as pile, count(*) as meters
                 from meters where batch_id = b.id group by 1) boxes), '[]') as list
       from batches b
       left join lateral (select * from store_receipts where batch_id = b.id order by version desc limit 1) r on true
       left join users u on u.id = r.recorded_by_id where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const { counted: boxes, list, ...receipt } = row;
    if (boxes === null) return { ...receipt, ...uncounted(list) };
    const { listed, counted, short, boxes: compared } = compareCounts(row.onNote, list, boxes);
    return { ...receipt, listed, counted, short, boxes: [...compared] };
  }
}

function uncounted(list: ReceiptRow['list']): Pick<ReceiptView, 'boxes' | 'listed' | 'counted' | 'short'> {
  const boxes = list.map((box) => ({ ...box, counted: null, difference: null }));
  return { listed: list.reduce((sum, { listed }) => sum + listed, 0), counted: null, short: null, boxes };
}
