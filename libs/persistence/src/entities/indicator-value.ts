import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One cell: an indicator, a period, a scope. Computed from the facts, never added to. */
@Entity('indicator_values')
@Index(['code', 'period'])
export class IndicatorValue {
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('text') scopeType: string;
  @PrimaryColumn('integer') scopeId: number;
  /** `2026-11`, `2026-Q4`, `2026` or `cumulative`. */
  @PrimaryColumn('text') period: string;
  @Column('integer') numerator: number;
  @Column('integer') denominator: number;
  @Column('text') ruleVersion: string;
  @Column('timestamptz', { default: () => 'now()' }) computedAt: Date;
}
