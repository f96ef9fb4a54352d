import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Batch } from './batch.js';

/** Sampling acceptance 抽样验收 of a batch: the first, or a re-inspection after the supplier has mended it. */
@Entity('sampling_inspections')
@Unique(['batchId', 'number'])
export class SamplingInspection {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') batchId: number;
  @ManyToOne(() => Batch, { nullable: false }) @JoinColumn({ name: 'batch_id' }) batch: Relation<Batch>;
  @Column('smallint') number: number;
  /** Of a series of lots (GB/T 2828.1) or of a lot that comes alone (GB/T 2828.2). */
  @Column('text') procedure: string;
  @Column('text', { nullable: true }) level: string | null;
  @Column('text', { nullable: true }) aql: string | null;
  @Column('text', { nullable: true }) limitingQuality: string | null;
  @Column('text', { nullable: true }) severity: string | null;
  @Column('text', { nullable: true }) codeLetter: string | null;
  @Column('text', { nullable: true }) planLetter: string | null;
  @Column('integer') lotSize: number;
  @Column('integer') sampleSize: number;
  @Column('integer') acceptanceNumber: number;
  @Column('uuid') drawId: string;
  @Column('date') openedOn: string;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @Column('integer', { nullable: true }) openedById: number | null;
  /** Counted from the results whenever they change. */
  @Column('integer', { default: 0 }) inspected: number;
  @Column('integer', { default: 0 }) failed: number;
  @Column('text', { nullable: true }) verdict: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('integer', { nullable: true }) decidedById: number | null;
  /** What became of a rejected lot: `return`, `rectify`. */
  @Column('text', { nullable: true }) disposition: string | null;
  @Column('timestamptz', { nullable: true }) disposedAt: Date | null;
  @Column('integer', { nullable: true }) disposedById: number | null;
}
