import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Readings of a check meter 核查标准 on one position of a rig at one test point, taken one after another, as captured. What was
 * wrong is withdrawn with a reason and stays; nothing is edited.
 */
@Entity('check_measurements')
@Index(['rigId', 'checkMeterNo', 'position', 'point', 'measuredAt'], { unique: true })
export class CheckMeasurement {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') rigId: number;
  @Column('text') checkMeterNo: string;
  @Column('smallint') position: number;
  /** `Ib/1.0/all`. */
  @Column('text') point: string;
  /** %, joined by `|` as rigs write them. */
  @Column('text') readings: string;
  @Column('timestamptz') measuredAt: Date;
  @Column('integer') verifierId: number;
  @Column('integer', { nullable: true }) recordedById: number | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  @Column('integer', { nullable: true }) withdrawnById: number | null;
}
