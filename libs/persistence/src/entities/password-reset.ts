import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.js';

/** A way to a new password that takes two: one asks, another approves, and each has half of the code. */
@Entity('password_resets')
export class PasswordReset {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Index() @Column('integer') userId: number;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;
  @Column('text') reason: string;
  @Column('integer') askedById: number;
  @Column('timestamptz', { default: () => 'now()' }) askedAt: Date;
  @Column('bytea') firstHash: Buffer;
  @Column('integer', { nullable: true }) approvedById: number | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('bytea', { nullable: true }) secondHash: Buffer | null;
  @Column('smallint', { default: 0 }) failures: number;
  /** Used, or replaced by a later one. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
