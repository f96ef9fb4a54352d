import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Sampling of a supplier's meter type began again, after it had been stopped and the supplier had acted. */
@Entity('inspection_resumptions')
@Index(['supplierId', 'modelId'])
export class InspectionResumption {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') supplierId: number;
  @Column('integer') modelId: number;
  @Column('text') reason: string;
  @Column('timestamptz', { default: () => 'now()' }) resumedAt: Date;
  @Column('integer', { nullable: true }) resumedById: number | null;
}
