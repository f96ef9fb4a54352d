export { acceptanceProbability, lotAcceptanceProbability, shareAccepted } from './acceptance-probability.js';
export { CODE_LETTERS, INSPECTION_LEVELS, codeLetterOf, type CodeLetter, type InspectionLevel } from './code-letter.js';
export { findPlan, type PlanQuestion, type SamplingPlan } from './find-plan.js';
export { LIMITING_QUALITIES, findIsolatedPlan, type IsolatedPlan, type LimitingQuality } from './isolated-lots.js';
export { ocCurve, type OcCurve, type OcPoint } from './operating-characteristic.js';
export { AQLS, SEVERITIES, singlePlan, type Aql, type Severity, type SinglePlan } from './single-plans.js';
export {
  SCORE_FOR_REDUCED,
  START,
  SWITCH_REASONS,
  switchSeverity,
  type SeriesStep,
  type SeverityState,
  type SwitchReason,
} from './switch-severity.js';
