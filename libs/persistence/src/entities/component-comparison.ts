import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Component comparison 元器件比对 of a batch: the arrived sample against the sealed sample's list. */
@Entity('component_comparisons')
export class ComponentComparison {
  @PrimaryColumn('integer') batchId: number;
  @Column('text') result: string;
  @Column('date') comparedOn: string;
  @Column('jsonb') findings: unknown;
  /** The list that it was compared with, when there was one. */
  @Column('uuid', { nullable: true }) sealedSampleId: string | null;
  @Column('integer', { nullable: true }) sealedSampleVersion: number | null;
  @Column('integer', { nullable: true }) recordedById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
