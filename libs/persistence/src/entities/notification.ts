import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.js';

/** What somebody should know, written in the transaction of the fact itself; the console has the words for each kind. */
@Entity('notifications')
@Index(['userId', 'id'])
@Index(['userId'], { where: 'read_at IS NULL' })
export class Notification {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') userId: number;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;
  @Column('text') kind: string;
  @Column('jsonb') params: unknown;
  /** Where in the console it leads. */
  @Column('text', { nullable: true }) link: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
}
