export {
  INDICATORS,
  SCOPE_TYPES,
  countsSamples,
  indicatorOf,
  type CodeOf,
  type CountedFacts,
  type Indicator,
  type IndicatorCode,
  type IndicatorFamily,
  type Said,
  type ScopeType,
} from './dictionary.js';
export { CUMULATIVE, parsePeriod, periodsBetween, periodsTouched, type Period, type PeriodKind } from './periods.js';
export { touchedCells, type Cell, type Scope } from './touched-cells.js';
export { rateOf, wilson, type WilsonInterval } from './wilson.js';
