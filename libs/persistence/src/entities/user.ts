import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { OrgUnit } from './org-unit.js';

/** An account; a member of staff has a staff code, which is what rig files name. */
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) username: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) passwordHash: string | null;
  /** Set by somebody else, and not changed by its owner since. */
  @Column('boolean', { default: false }) passwordGiven: boolean;
  @Column('text', { array: true }) roles: string[];
  @Column('text', { unique: true, nullable: true }) staffCode: string | null;
  @Index() @Column('integer', { nullable: true }) orgUnitId: number | null;
  @ManyToOne(() => OrgUnit) @JoinColumn({ name: 'org_unit_id' }) orgUnit: Relation<OrgUnit> | null;
  @Column('boolean', { default: false }) disabled: boolean;
  @Column('boolean', { default: false }) demo: boolean;
  @Column('smallint', { default: 0 }) failedAttempts: number;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
  @Column('integer', { default: 1 }) revision: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
