export {
  COMPONENT_FIELDS,
  compareComponents,
  type Component,
  type ComponentComparison,
  type ComponentField,
  type ComponentFinding,
} from './compare-components.js';
export {
  compareCounts,
  type BoxComparison,
  type CountComparison,
  type CountedBox,
  type ListedBox,
} from './compare-counts.js';
export { DRAW_METHOD, drawSample } from './draw-sample.js';
export { GATES, GATE_STATES, gatePath, type Gate, type GateFacts, type GateState } from './gate-path.js';
export * from './gb-2828/index.js';
export { judgeSample, type SampleJudgement, type SampleVerdict } from './judge-sample.js';
export { SEVERITY_WORDS } from './severity-words.js';
