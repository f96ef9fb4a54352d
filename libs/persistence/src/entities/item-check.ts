import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What a person found of one item of a meter in a round, at the bench or by scan entry: a part of its verification, captured on
 * its own and joined to what the rig hands over. Another finding of the item is a new version with a reason; `withdrawn` says
 * that nothing is found after all. See ADR 0019.
 */
@Entity('item_checks')
@Index(['meterId', 'round', 'item', 'version'], { unique: true })
@Index(['batchId', 'round'])
export class ItemCheck {
  @PrimaryGeneratedColumn('identity', { type: 'integer' }) id: number;
  @Column('integer') meterId: number;
  @Column('integer') batchId: number;
  @Column('smallint') round: number;
  @Column('text') item: string;
  @Column('smallint', { default: 1 }) version: number;
  @Column('boolean', { default: true }) current: boolean;
  /** `pass`, `fail` or `withdrawn`. */
  @Column('text') conclusion: string;
  /** Code of the fault tree. */
  @Column('text', { nullable: true }) faultCode: string | null;
  @Column('integer') rigId: number;
  @Column('smallint') position: number;
  @Column('timestamptz') checkedAt: Date;
  @Column('integer') verifierId: number;
  @Column('integer') checkerId: number;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('integer', { nullable: true }) recordedById: number | null;
  @Column('text', { nullable: true }) reason: string | null;
}
