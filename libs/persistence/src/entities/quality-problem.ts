import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Batch } from './batch.js';
import { Supplier } from './supplier.js';

/** Quality problem 质量问题, from the day that it is raised until it is closed: one row is one 8D report. */
@Entity('quality_problems')
@Index(['batchId', 'cause'], { unique: true })
@Index(['supplierId'])
@Index(['nextDueOn'], { where: `next_due_on is not null` })
export class QualityProblem {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) no: string;
  @Column('smallint') class: number;
  /** Null: of the supplier as a whole. */
  @Column('integer', { nullable: true }) batchId: number | null;
  @ManyToOne(() => Batch, { nullable: true }) @JoinColumn({ name: 'batch_id' }) batch: Relation<Batch> | null;
  @Column('integer') supplierId: number;
  @ManyToOne(() => Supplier, { nullable: false }) @JoinColumn({ name: 'supplier_id' }) supplier: Relation<Supplier>;
  @Column('text', { default: 'open' }) state: string;
  /** The rule, or the person, that raised it. */
  @Column('text') raisedBy: string;
  /** What it was raised for, e.g. `rectification-late/1`: raised once. */
  @Column('text') cause: string;
  @Column('timestamptz', { default: () => 'now()' }) raisedAt: Date;
  /** In a person's words; what a rule raises is named by the rule. */
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) description: string | null;
  /** What was looked at when it was raised: indicator, period, filter, address of the screen. */
  @Column('jsonb', { nullable: true }) evidence: unknown;
  @Column('int4multirange', { nullable: true }) meterIds: string | null;
  @Column('integer', { nullable: true }) ownerId: number | null;
  @Column('text', { nullable: true }) team: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) closeOn: string | null;
  /** The earliest day by which something has to be done; by the rule, at each step. */
  @Column('date', { nullable: true }) nextDueOn: string | null;
  /** Who was told that it is overdue: 1 marketing, 2 the leader. */
  @Column('smallint', { default: 0 }) escalation: number;
  @Column('text', { nullable: true }) containment: string | null;
  @Column('text', { nullable: true }) rootCause: string | null;
  @Column('text', { nullable: true }) prevention: string | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('date', { nullable: true }) answeredOn: string | null;
  /** The cell kept from before the measures, and what it became. */
  @Column('jsonb', { nullable: true }) effect: object | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) conclusion: string | null;
  @Column('integer', { default: 1 }) revision: number;
}
