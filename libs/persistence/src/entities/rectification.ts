import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The supplier's task to mend a batch, with a hidden defect or rejected by its sample, by a day. */
@Entity('rectifications')
export class Rectification {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Index() @Column('integer') batchId: number;
  /** What the batch failed: `full-verification`, or `sampling`. */
  @Column('text', { default: 'full-verification' }) gate: string;
  /** The round, or the sampling inspection, whose verdict opened it. */
  @Column('smallint') round: number;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) report: string | null;
  @Column('integer', { nullable: true }) orderedById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) orderedAt: Date;
}
