import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is done about a quality problem: by whom, by when, and when it was done. */
@Entity('problem_measures')
@Index(['problemId', 'ordinal'], { unique: true })
export class ProblemMeasure {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') problemId: number;
  @Column('smallint') ordinal: number;
  @Column('text') what: string;
  @Index() @Column('integer') ownerId: number;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) report: string | null;
}
