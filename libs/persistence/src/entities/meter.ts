import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Electricity meter 电能表; its asset number is 22 digits, text always. No index holds its state, not even in a condition: it
 * changes many times in a meter's life, and a change that no index has to follow takes a quarter of the time.
 */
@Entity('meters')
@Index(['batchId', 'id'])
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
