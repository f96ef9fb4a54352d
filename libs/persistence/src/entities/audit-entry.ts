import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to which object, when, from where and why; each entry's hash covers the one before it. */
@Entity('audit_entries')
@Index(['objectType', 'objectId'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('timestamptz') at: Date;
  @Column('integer', { nullable: true }) actorId: number | null;
  @Column('text') actor: string;
  @Column('text', { nullable: true }) ip: string | null;
  @Column('text', { nullable: true }) requestId: string | null;
  @Column('text') action: string;
  @Column('text') objectType: string;
  @Column('text') objectId: string;
  @Column('jsonb', { nullable: true }) before: unknown;
  @Column('jsonb', { nullable: true }) after: unknown;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
  /** Which key the hash was made with; null for entries of the time before keys. */
  @Column('text', { nullable: true }) keyId: string | null;
}
