export {
  individualsChart,
  repeatabilityOf,
  stabilityOf,
  FEWEST_FOR_LIMITS,
  FEWEST_GROUPS,
  FEWEST_READINGS,
  type IndividualsChart,
  type MonthlyGroup,
} from './check-meter/index.js';
export { cardTimes, type CardStanding, type CardTimes } from './card-standing.js';
export { compareRates, type ComparedRate, type CompareSettings, type Rate } from './compare-rates.js';
export {
  compareVerifiers,
  type VerifierShift,
  type VerifierShiftSettings,
  type VerifierWork,
} from './compare-verifiers.js';
export { findDrift, type Drift, type DriftSettings, type MonthOffset } from './find-drift.js';
export {
  findOddPositions,
  type OddPositionSettings,
  type PositionFinding,
  type PositionMap,
  type PositionSums,
} from './find-odd-positions.js';
export { type RigWork } from './rig-effects.js';
export { compareRigs, type RigOffset, type RigOffsetSettings } from './rig-offset.js';
export {
  SUPPLIER_WEIGHTS,
  scoreSupplier,
  type SupplierFacts,
  type SupplierPart,
  type SupplierPartCode,
  type SupplierScore,
} from './score-supplier.js';
