import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** How the columns of a known layout are to be read; found again by the fingerprint of its header. */
@Entity('import_profiles')
@Unique(['kind', 'fingerprint'])
export class ImportProfile {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text') kind: string;
  @Column('text') fingerprint: string;
  @Column('text') name: string;
  @Column('jsonb') mapping: unknown;
  @Column('integer', { nullable: true }) createdById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
