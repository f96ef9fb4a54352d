import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What one verifier did of one batch on one rig in one month: mean errors, %, results whose values replaced others, and how long
 * results took from the verification to the hand-over. Made anew from the verifications of the batch whenever one of them changes.
 */
@Entity('verifier_tallies')
@Index(['month', 'verifierId'])
export class VerifierTally {
  @PrimaryColumn('integer') batchId: number;
  @PrimaryColumn('integer') month: number;
  @PrimaryColumn('integer') rigId: number;
  @PrimaryColumn('integer') verifierId: number;
  @Column('integer') measured: number;
  @Column('numeric') errorSum: string;
  @Column('integer') corrections: number;
  /** First versions, and the seconds that they took together; of a corrected result it is not known any more. */
  @Column('integer') timed: number;
  @Column('bigint') seconds: string;
}
