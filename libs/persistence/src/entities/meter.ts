import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Electricity meter 电能表; its asset number is 22 digits, text always. */
@Entity('meters')
@Index(['batchId', 'id'])
@Index(['batchId'], { where: `state in ('rejected', 'returned')` })
export class Meter {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text', { unique: true }) assetNo: string;
  @Column('integer') batchId: number;
  @Column('text') state: string;
  @Column('text', { nullable: true }) meterAddr: string | null;
  @Column('text', { nullable: true }) boxNo: string | null;
  @Column('text', { nullable: true }) pileNo: string | null;
  @Column('uuid', { nullable: true }) importId: string | null;
}
