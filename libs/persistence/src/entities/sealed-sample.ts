import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { MeterModel } from './meter-model.js';

/** Sealed sample 封样 of a meter type, or of the type under one contract: its component list has versions. */
@Entity('sealed_samples')
@Unique(['modelId', 'contractNo'])
export class SealedSample {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') modelId: number;
  @ManyToOne(() => MeterModel, { nullable: false }) @JoinColumn({ name: 'model_id' }) model: Relation<MeterModel>;
  /** Empty: for every contract that has no list of its own. */
  @Column('text', { default: '' }) contractNo: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
