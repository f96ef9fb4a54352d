import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Counts of one batch in one month: of the whole batch (scope `batch`), and of each rig and verifier that worked on it.
 * Made anew from the verifications of the batch whenever one of them changes; the cells of wider scopes are sums of these.
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
}
