import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That this database was filled with made-up data, and whether that was taken out again: an installation is filled by itself once. */
@Entity('demo_cities')
export class DemoCity {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  /** Meters of the city; 0 where there are accounts and reference data only. */
  @Column('integer') meters: number;
  @Column('integer') seed: number;
  @Column('timestamptz', { default: () => 'now()' }) begunAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  /** What stands in the audit after this entry was entered by people. */
  @Column('integer', { nullable: true }) lastAuditId: number | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
