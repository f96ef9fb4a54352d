import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Supplier } from './supplier.js';

/** Meter type: what verification needs to know of every meter of it. */
@Entity('meter_models')
export class MeterModel {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') name: string;
  @Column('integer') supplierId: number;
  @ManyToOne(() => Supplier, { nullable: false }) @JoinColumn({ name: 'supplier_id' }) supplier: Relation<Supplier>;
  @Column('text') accuracyClass: string;
  @Column('smallint') phases: number;
  @Column('text') connection: string;
  @Column('numeric') ratedVoltage: string;
  @Column('text') currentSpec: string;
  @Column('numeric') impPerKwh: string;
  @Column('text') regulation: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
