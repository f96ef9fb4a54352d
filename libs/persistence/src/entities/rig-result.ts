import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What a rig handed over of one meter, as captured: the row of `detect-rslt`, or the same facts by API.
 * Rows of an import that is not committed are staged: nothing counts them yet.
 */
@Entity('rig_results')
export class RigResult {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Index() @Column('uuid', { nullable: true }) importId: string | null;
  @Column('integer', { nullable: true }) rowNo: number | null;
  @Column('text', { default: '' }) taskNo: string;
  @Index() @Column('text') assetNo: string;
  @Column('integer') rigId: number;
  @Column('smallint') position: number;
  @Column('timestamptz') verifiedAt: Date;
  @Column('integer') verifierId: number;
  @Column('integer') checkerId: number;
  @Column('numeric', { nullable: true }) temperature: string | null;
  @Column('numeric', { nullable: true }) humidity: string | null;
  /** Seven letters P, F, N, - (pass, fail, not tested, not said) in the scheme's order: appearance, voltage, starting, creeping, basic error, constant, clock. */
  @Column('text') items: string;
  @Column('text', { nullable: true }) clockDailyError: string | null;
  @Column('text', { nullable: true }) rigConclusion: string | null;
  @Column('text', { nullable: true }) rigReason: string | null;
  /** Why values already handed over are replaced. */
  @Column('text', { nullable: true }) correctionReason: string | null;
}
