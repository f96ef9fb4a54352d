export {
  checkPeople,
  checkRig,
  checkVerification,
  type VerificationCheck,
  type VerificationClaim,
  type VerificationContext,
  type VerificationFault,
} from './check-verification.js';
export {
  EXCEPTION_CODES,
  findExceptions,
  type CheckedRecord,
  type ExceptionCode,
  type ExceptionReason,
} from './checking/index.js';
export {
  addDecimals,
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  type Decimal,
} from './decimal.js';
export { findImplausible, implausibleClimate, type Implausible, type MeasuredUnder } from './find-implausible.js';
export { distributeErrors, type ErrorBin, type ErrorDistribution } from './error-distribution.js';
export {
  FAULT_KINDS,
  FAULT_TREE,
  ITEMS,
  OTHER_FAULT_KINDS,
  faultKindNamed,
  isFaultKind,
  kindOfFault,
  otherFaultsIn,
  type FaultKind,
  type FaultNode,
  type Item,
} from './fault-kinds.js';
export {
  JJG_596_2012,
  JJG_596_2026,
  REGULATIONS,
  canonicalPoint,
  checkModel,
  creepMinutes,
  findLimit,
  hasUsualTestPoints,
  normalisePowerFactor,
  parseLoadCurrent,
  pointName,
  pointText,
  regulationOfClass,
  startCurrent,
  startMinutes,
  usualTestPoints,
  type Element,
  type ModelFault,
  type PointLimit,
  type Regulation,
  type TestPoint,
  type VerificationModel,
} from './jjg-596/index.js';
export {
  decideEarly,
  judgeBatch,
  passesRate,
  type BatchCounts,
  type BatchJudgement,
  type BatchReason,
  type BatchSettings,
  type BatchVerdict,
  type EarlyDecision,
} from './judge-batch.js';
export {
  CHECK_ITEMS,
  NOTHING_SAID,
  checkKeys,
  fitsItem,
  joinChecks,
  type CheckItem,
  type CheckKey,
  type CheckedHalf,
  type ItemCheck,
} from './scanning/index.js';
export { conclusionOf, letterOf } from './conclusion-letters.js';
export { judgeMeter, type JudgeMeterOptions } from './judge-meter.js';
export type {
  BasicErrors,
  Conclusion,
  MeterDisagreement,
  MeterJudgement,
  MeterReading,
  PointJudgement,
  Verdict,
} from './meter-reading.js';
export { roundError } from './round-error.js';
export { divideHalfEven, multiplyWhole, type Whole } from './whole.js';
export {
  judgeRow,
  LIMIT_SHARES,
  readBlock,
  shareOfLimit,
  valueOf,
  WORKSHEET_ITEMS,
  type CellFaultCode,
  type CellRead,
  type LimitShare,
  type WorksheetBasis,
  type WorksheetRow,
  type WorksheetTexts,
} from './worksheet/index.js';
export { intervalYears, validUntil, type Intervals } from './valid-until.js';
export {
  areReadings,
  readDirection,
  readPhases,
  readPoint,
  readPowerFactor,
  readReadings,
  type CodeBases,
  type PointCells,
  type PointColumn,
  type PointFault,
  type PointRead,
} from './values/index.js';
