import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** A unit of the organisation: province, city, county, power supply station 供电所 or team 班组. */
@Entity('org_units')
export class OrgUnit {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') name: string;
  @Column('text') level: string;
  /** Null for the root. */
  @Index() @Column('integer', { nullable: true }) parentId: number | null;
  @ManyToOne(() => OrgUnit) @JoinColumn({ name: 'parent_id' }) parent: Relation<OrgUnit> | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
