import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { MeterModel } from './meter-model.js';
import { Supplier } from './supplier.js';

/** Arrival batch 到货批次. */
@Entity('batches')
@Index(['arrivedOn', 'batchNo'])
@Index(['quantity', 'batchNo'])
@Index(['state', 'arrivedOn', 'batchNo'])
export class Batch {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) batchNo: string;
  @Index() @Column('integer') supplierId: number;
  @ManyToOne(() => Supplier, { nullable: false }) @JoinColumn({ name: 'supplier_id' }) supplier: Relation<Supplier>;
  @Index() @Column('integer') modelId: number;
  @ManyToOne(() => MeterModel, { nullable: false }) @JoinColumn({ name: 'model_id' }) model: Relation<MeterModel>;
  @Column('integer') quantity: number;
  @Column('date') arrivedOn: string;
  @Column('text', { nullable: true }) contractNo: string | null;
  /** The batch of the same supplier whose returned meters these replace. */
  @Index() @Column('integer', { nullable: true }) replacesBatchId: number | null;
  @ManyToOne(() => Batch, { nullable: true })
  @JoinColumn({ name: 'replaces_batch_id' })
  replacesBatch: Relation<Batch> | null;
  @Column('text', { default: 'arrived' }) state: string;
  @Column('integer', { default: 1 }) revision: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
