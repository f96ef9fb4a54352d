import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.js';

/** A list that somebody wants as a file: written by a job, kept for some days under DATA_DIR/exports. */
@Entity('exports')
@Index(['createdById', 'createdAt'])
@Index(['expiresAt'], { where: 'removed_at IS NULL' })
export class Export {
  @PrimaryColumn('uuid') id: string;
  @Column('text') list: string;
  /** The filter and order of the list, as its own address has them. */
  @Column('jsonb') query: unknown;
  /** Keys of the rows that were chosen; null of all that fit. */
  @Column('text', { array: true, nullable: true }) selected: string[] | null;
  /** Keys of the columns in their order; null of all. */
  @Column('text', { array: true, nullable: true }) columns: string[] | null;
  @Column('text') format: string;
  @Column('text') language: string;
  @Column('uuid') jobId: string;
  @Column('text') fileName: string;
  @Column('integer', { nullable: true }) rows: number | null;
  @Column('bigint', { nullable: true }) bytes: string | null;
  @Column('integer') createdById: number;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'created_by_id' })
  createdBy: Relation<User>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
