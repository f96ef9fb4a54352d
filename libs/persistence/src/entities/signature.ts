import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What a checker has said of a set of verifications, under their own name and password: checked 核验, or returned to the
 * verifier with a reason. Never edited, never deleted. A verification that is corrected is another row of `verifications`,
 * so that the old signature does not cover it: the seal is broken. See ADR 0009.
 */
@Entity('signatures')
@Index(['meterIds'], { spatial: true })
@Index(['batchId', 'round'])
export class Signature {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('text') meaning: string;
  @Column('integer') batchId: number;
  @Column('smallint') round: number;
  @Column('integer') signerId: number;
  @Column('timestamptz', { default: () => 'now()' }) signedAt: Date;
  /** Ids of the signed rows of `verifications`. */
  @Column('int4multirange') verificationIds: string;
  @Column('int4multirange') meterIds: string;
  @Column('integer') records: number;
  /** SHA-256 over what was signed, see `signedText`. */
  @Column('text') hash: string;
  @Column('text', { nullable: true }) reason: string | null;
}
