import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was found of one meter of a sample. A correction is a new version with its reason; the old one stays. */
@Entity('sampling_results')
@Index(['inspectionId', 'meterId', 'version'], { unique: true })
export class SamplingResult {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') inspectionId: number;
  @Column('integer') meterId: number;
  @Column('smallint', { default: 1 }) version: number;
  @Column('boolean', { default: true }) current: boolean;
  @Column('text') result: string;
  @Column('text', { nullable: true }) faultKind: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { nullable: true }) recordedById: number | null;
  /** The file that brought it. */
  @Index() @Column('uuid', { nullable: true }) importId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
