import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first answer to a POST that named a key. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('integer') userId: number;
  @PrimaryColumn('text') key: string;
  @Column('text') fingerprint: string;
  @Column('smallint', { nullable: true }) status: number | null;
  @Column('jsonb', { nullable: true }) answer: unknown;
  @Column('jsonb', { nullable: true }) headers: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
