import type { EffectVerdict } from '#rules/14-quality-problems';
import type { IndicatorCode, ScopeType } from '#rules/40-indicators';

/** A cell of an indicator as it was at one moment. */
export interface KeptCell {
  period: string;
  numerator: number;
  denominator: number;
  value: string;
  low: string;
  high: string;
  readAt: string;
}

/** How it is seen whether the measures helped: the cell kept from before, and what it became. */
export interface Effect {
  indicatorCode: IndicatorCode;
  scopeType: ScopeType;
  scopeCode: string;
  checkPeriod: string;
  baseline: KeptCell;
  after: KeptCell | null;
  verdict: EffectVerdict | null;
}
