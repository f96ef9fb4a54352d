import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What happened to a batch or to a set of its meters: who, when, where, why, from, to. Never edited, never deleted.
 * One event covers every meter that it happened to (`meterIds`, a multirange of meter ids), so that accepting
 * 100,000 meters is one row; the life file of a meter is the events whose set holds it. See ADR 0004.
 */
@Entity('events')
@Index(['meterIds'], { spatial: true })
@Index(['batchId', 'id'])
export class Event {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('integer', { nullable: true }) actorId: number | null;
  @Column('text') kind: string;
  @Column('integer') batchId: number;
  @Column('int4multirange', { nullable: true }) meterIds: string | null;
  @Column('text', { nullable: true }) fromState: string | null;
  @Column('text', { nullable: true }) toState: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('jsonb', { nullable: true }) details: unknown;
}
