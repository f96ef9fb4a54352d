import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A component list as it was from a moment on; old ones stay, for the comparisons that were made with them. */
@Entity('sealed_sample_versions')
export class SealedSampleVersion {
  @PrimaryColumn('uuid') sealedSampleId: string;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') components: unknown;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { nullable: true }) writtenById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
}
