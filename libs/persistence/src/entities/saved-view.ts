import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.js';

/** A list as somebody wants to find it again: a name for a query string of the console. */
@Entity('saved_views')
@Unique(['ownerId', 'screen', 'name'])
@Index(['screen', 'shared'])
export class SavedView {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') ownerId: number;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'owner_id' })
  owner: Relation<User>;
  @Column('text') screen: string;
  @Column('text') name: string;
  /** Filters, order and columns, as they stand in the address. */
  @Column('text') state: string;
  @Column('boolean', { default: false }) shared: boolean;
  @Column('integer', { default: 1 }) revision: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}
