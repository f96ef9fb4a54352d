import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A good row of an arrival file that is not committed yet. */
@Entity('arrival_rows')
export class ArrivalRow {
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('integer') rowNo: number;
  @Column('integer') batchId: number;
  @Column('text') assetNo: string;
  @Column('text', { nullable: true }) meterAddr: string | null;
  @Column('text', { nullable: true }) boxNo: string | null;
  @Column('text', { nullable: true }) pileNo: string | null;
}
