import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Batch } from './batch.js';

/** Quality problem 质量问题 on marketing's desk. */
@Entity('quality_problems')
@Index(['batchId', 'cause'], { unique: true })
export class QualityProblem {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) no: string;
  @Column('smallint') class: number;
  @Column('integer') batchId: number;
  @ManyToOne(() => Batch, { nullable: false }) @JoinColumn({ name: 'batch_id' }) batch: Relation<Batch>;
  @Column('text', { default: 'open' }) state: string;
  /** The rule, or the person, that raised it. */
  @Column('text') raisedBy: string;
  /** What it was raised for, e.g. `rectification-late/1`: raised once. */
  @Column('text') cause: string;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz', { default: () => 'now()' }) raisedAt: Date;
}
