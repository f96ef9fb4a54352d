import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One file on its way in: checking → ready | failed, committing → committed → undone; what waits may be thrown away: discarded. */
@Entity('imports')
@Index(['createdAt'])
export class Import {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') state: string;
  @Column('text') sha256: string;
  @Column('text') fileName: string;
  @Column('integer', { default: 0 }) rows: number;
  @Column('integer', { default: 0 }) newRows: number;
  @Column('integer', { default: 0 }) duplicateRows: number;
  @Column('integer', { default: 0 }) changedRows: number;
  @Column('integer', { default: 0 }) errorRows: number;
  @Column('jsonb', { default: () => "'[]'" }) structuralErrors: unknown;
  @Column('jsonb', { default: () => "'[]'" }) notices: unknown;
  /** The file's own header, its encoding and the columns as understood. */
  @Column('jsonb', { nullable: true }) recognised: unknown;
  /** What people know the file by: its batches, rigs, tasks, meters and days. */
  @Column('jsonb', { nullable: true }) contents: unknown;
  @Column('text', { nullable: true }) mode: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) undoReason: string | null;
  @Column('text', { nullable: true }) jobId: string | null;
  @Column('integer', { nullable: true }) createdById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  /** When its check began: what others have committed since it does not know. */
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  @Column('timestamptz', { nullable: true }) committedAt: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
