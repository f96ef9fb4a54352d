import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Mean errors, %, of the meters of one type at one position of a rig in a month, quarter or year: the sum of rig tallies. */
@Entity('position_cells')
export class PositionCell {
  @PrimaryColumn('text') period: string;
  @PrimaryColumn('integer') rigId: number;
  @PrimaryColumn('integer') modelId: number;
  @PrimaryColumn('smallint') position: number;
  @Column('integer') measured: number;
  @Column('numeric') errorSum: string;
  @Column('numeric') errorSquares: string;
}
