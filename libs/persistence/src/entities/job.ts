import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A piece of work, written in the transaction of the fact that asks for it (the outbox), handed to BullMQ afterwards,
 * and finished here by the worker. BullMQ only carries ids: this row is the truth.
 */
@Entity('jobs')
@Index(['state', 'createdAt'])
@Index(['kind', 'key'], { where: "state IN ('waiting', 'delayed')" })
@Index(['createdAt'])
@Index(['actorId', 'createdAt'])
export class Job {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  /** What the job is about, so that several that wait for the same thing are done by one. */
  @Column('text') key: string;
  @Column('jsonb') payload: unknown;
  @Column('text', { default: 'waiting' }) state: string;
  @Column('integer', { default: 0 }) progress: number;
  @Column('integer', { nullable: true }) total: number | null;
  @Column('jsonb', { default: () => "'[]'" }) failures: unknown;
  @Column('smallint', { default: 0 }) attempts: number;
  /** How often the process that ran it ended in the middle. */
  @Column('smallint', { default: 0 }) deaths: number;
  @Column('integer', { nullable: true }) actorId: number | null;
  @Column('text', { nullable: true }) requestId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) dispatchedAt: Date | null;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
