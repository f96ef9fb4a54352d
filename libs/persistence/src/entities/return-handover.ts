import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** 退货交接: meters of a batch that the supplier, or a carrier for it, has taken. Never edited; a meter goes only once. */
@Entity('return_handovers')
@Index(['batchId', 'ordinal'], { unique: true })
export class ReturnHandover {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') batchId: number;
  /** Of the batch: 1, 2, …. */
  @Column('smallint') ordinal: number;
  @Column('date') handedOn: string;
  /** Who took them, as on the paper that was signed. */
  @Column('text') takenBy: string;
  @Column('text', { nullable: true }) carrier: string | null;
  @Column('text', { nullable: true }) vehicleNo: string | null;
  @Column('text', { nullable: true }) note: string | null;
  /** How the meters were named: each one scanned, whole boxes, or everything that was still here. */
  @Column('text') way: string;
  @Column('int4multirange') meterIds: string;
  @Column('integer') meters: number;
  @Column('integer') recordedById: number;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
