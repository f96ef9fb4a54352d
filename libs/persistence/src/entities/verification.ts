import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Verification 检定 of one meter in one round: the facts that every count, indicator and scorecard is made of.
 * `verdict` is null while a half is missing or an item is not tested. A correction is a new version; `current` marks the last one.
 */
@Entity('verifications')
@Index(['meterId', 'round', 'version'], { unique: true })
@Index(['batchId', 'round'])
@Index(['batchId', 'id', 'meterId', 'round'], { where: "current AND verdict = 'fail'" })
@Index(['faultKind', 'meterId'], { where: "current AND verdict = 'fail'" })
export class Verification {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') meterId: number;
  @Column('integer') batchId: number;
  @Column('smallint') round: number;
  @Column('smallint', { default: 1 }) version: number;
  @Column('boolean', { default: true }) current: boolean;
  @Column('integer') resultId: number;
  @Column('integer', { nullable: true }) readingId: number | null;
  /** Findings of single items that were joined to the result, see `item_checks`. */
  @Column('integer', { array: true, nullable: true }) checkIds: number[] | null;
  @Column('uuid', { nullable: true }) importId: string | null;
  @Column('integer') rigId: number;
  @Column('smallint') position: number;
  @Column('timestamptz') verifiedAt: Date;
  /** Shanghai month of `verifiedAt`, e.g. 202611. */
  @Column('integer') month: number;
  @Column('integer') verifierId: number;
  @Column('integer') checkerId: number;
  @Column('text', { nullable: true }) verdict: string | null;
  @Column('text', { nullable: true }) faultKind: string | null;
  @Column('text', { array: true, nullable: true }) faults: string[] | null;
  @Column('text', { nullable: true }) internalVerdict: string | null;
  /** Mean of the exact means of the test points, %. */
  @Column('numeric', { nullable: true }) meanError: string | null;
  /** Largest |rounded error| / limit over the test points, in permille. */
  @Column('integer', { nullable: true }) worstMargin: number | null;
  @Column('text') ruleVersion: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('integer', { nullable: true }) recordedById: number | null;
  @Column('text', { nullable: true }) reason: string | null;
}
