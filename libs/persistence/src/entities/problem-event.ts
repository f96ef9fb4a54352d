import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was done about a quality problem: who, when, what, from, to. Never edited, never deleted. */
@Entity('problem_events')
@Index(['problemId', 'id'])
export class ProblemEvent {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') problemId: number;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('integer', { nullable: true }) actorId: number | null;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) fromState: string | null;
  @Column('text', { nullable: true }) toState: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('jsonb', { nullable: true }) details: unknown;
}
