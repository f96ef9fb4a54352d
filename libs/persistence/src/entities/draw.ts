import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One draw 抽样 as it was made: the population in its order, the method, the seed and who was drawn. Never changed, so that an
 * auditor can make it again and get the same meters. See ADR 0018.
 */
@Entity('draws')
export class Draw {
  @PrimaryColumn('uuid') id: string;
  /** What for: `sampling-acceptance`, `emc`. */
  @Column('text') purpose: string;
  @Index() @Column('integer', { nullable: true }) batchId: number | null;
  @Column('text') method: string;
  @Column('jsonb') seed: unknown;
  @Column('int4multirange') population: string;
  @Column('integer') populationSize: number;
  /** How the population stood in line: `asset-number`, ascending. */
  @Column('text') populationOrder: string;
  /** SHA-256 of the asset numbers in that order, one a line. */
  @Column('text') populationDigest: string;
  /** Meters in the order of drawing. */
  @Column('integer', { array: true }) drawn: number[];
  @Column('timestamptz', { default: () => 'now()' }) drawnAt: Date;
  @Column('integer', { nullable: true }) drawnById: number | null;
}
