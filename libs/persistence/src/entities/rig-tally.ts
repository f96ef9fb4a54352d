import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Mean errors, %, of the meters of one batch that one rig verified in one month: over all, and at each position. Made anew from
 * the verifications of the batch whenever one of them changes. The four lists belong together, in the order of positions.
 */
@Entity('rig_tallies')
@Index(['month', 'rigId'])
export class RigTally {
  @PrimaryColumn('integer') batchId: number;
  @PrimaryColumn('integer') month: number;
  @PrimaryColumn('integer') rigId: number;
  @Column('integer') measured: number;
  @Column('numeric') errorSum: string;
  @Column('numeric') errorSquares: string;
  @Column('smallint', { array: true }) positions: number[];
  @Column('integer', { array: true }) positionMeasured: number[];
  @Column('numeric', { array: true }) positionSums: string[];
  @Column('numeric', { array: true }) positionSquares: string[];
}
