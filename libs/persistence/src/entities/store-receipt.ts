import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Goods of a batch counted into the store, box by box. A count that was wrong is counted again: a new version. */
@Entity('store_receipts')
export class StoreReceipt {
  @PrimaryColumn('integer') batchId: number;
  @PrimaryColumn('smallint') version: number;
  @Column('text') deliveryNoteNo: string;
  @Column('date') receivedOn: string;
  /** As counted: box, pile, meters. */
  @Column('jsonb') boxes: unknown;
  @Column('integer') counted: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { nullable: true }) recordedById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
