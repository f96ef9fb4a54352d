import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.js';

/** How somebody likes a screen, e.g. which columns of a list; it follows them to every machine. */
@Entity('preferences')
export class Preference {
  @PrimaryColumn('integer') userId: number;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;
  @PrimaryColumn('text') key: string;
  @Column('jsonb') value: unknown;
  @Column('integer', { default: 1 }) revision: number;
}
