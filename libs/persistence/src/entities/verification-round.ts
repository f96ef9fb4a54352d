import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Batch } from './batch.js';

/** One full verification of a batch: the first, or the one after rectification. */
@Entity('verification_rounds')
@Unique(['batchId', 'round'])
export class VerificationRound {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') batchId: number;
  @ManyToOne(() => Batch, { nullable: false }) @JoinColumn({ name: 'batch_id' }) batch: Relation<Batch>;
  @Column('smallint') round: number;
  @Column('text', { default: 'open' }) state: string;
  @Column('integer') quantity: number;
  @Column('date') openedOn: string;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @Column('integer', { nullable: true }) openedById: number | null;
  @Column('timestamptz', { nullable: true }) judgedAt: Date | null;
  @Column('integer', { nullable: true }) judgedById: number | null;
  @Column('text', { nullable: true }) verdict: string | null;
  @Column('text', { array: true, nullable: true }) reasons: string[] | null;
  @Column('integer', { nullable: true }) tested: number | null;
  @Column('integer', { nullable: true }) passed: number | null;
  @Column('jsonb', { nullable: true }) faults: unknown;
  /** What it was judged by: the settings of that day, kept because settings change. */
  @Column('smallint', { nullable: true }) passRatePermille: number | null;
  @Column('integer', { nullable: true }) sameKindLimit: number | null;
  @Column('text', { nullable: true }) untestedReason: string | null;
}
