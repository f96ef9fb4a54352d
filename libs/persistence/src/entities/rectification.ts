import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The supplier's task to mend a batch with a hidden defect by a day. */
@Entity('rectifications')
export class Rectification {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Index() @Column('integer') batchId: number;
  /** The round whose verdict opened it. */
  @Column('smallint') round: number;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) report: string | null;
  @Column('integer', { nullable: true }) orderedById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) orderedAt: Date;
}
