import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A good row of a file with sampling results that is not committed yet. */
@Entity('sample_rows')
export class SampleRow {
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('integer') rowNo: number;
  /** As the file names it; empty when it names none. */
  @Column('text') batchNo: string;
  @Column('text') assetNo: string;
  @Column('text') result: string;
  @Column('text', { nullable: true }) faultKind: string | null;
}
