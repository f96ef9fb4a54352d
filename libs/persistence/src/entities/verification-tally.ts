import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What one batch gives to one month of one scope: to the company, its supplier, its meter type and itself, and to each rig
 * and verifier that worked on it. Made anew from the verifications and samples of the batch whenever one of them changes; a
 * cell of indicators is the sum of the tallies of its scope.
 */
@Entity('verification_tallies')
@Index(['month', 'scopeType', 'scopeId'])
export class VerificationTally {
  @PrimaryColumn('integer') batchId: number;
  @PrimaryColumn('integer') month: number;
  @PrimaryColumn('text') scopeType: string;
  @PrimaryColumn('integer') scopeId: number;
  @Column('integer', { default: 0 }) tested: number;
  @Column('integer', { default: 0 }) passed: number;
  @Column('integer', { default: 0 }) firstTested: number;
  @Column('integer', { default: 0 }) firstPassed: number;
  @Column('integer', { default: 0 }) planned: number;
  @Column('integer', { default: 0 }) done: number;
  /** Of samples drawn in the month: inspected, passed, drawn, and inspected or spared by an early verdict. */
  @Column('integer', { default: 0 }) sampled: number;
  @Column('integer', { default: 0 }) samplePassed: number;
  @Column('integer', { default: 0 }) samplePlanned: number;
  @Column('integer', { default: 0 }) sampleDone: number;
  /** Lots whose sample was drawn in the month: judged, and accepted. */
  @Column('integer', { default: 0 }) lotsJudged: number;
  @Column('integer', { default: 0 }) lotsAccepted: number;
}
