export {
  COMPONENT_FIELDS,
  compareComponents,
  type Component,
  type ComponentComparison,
  type ComponentField,
  type ComponentFinding,
} from './compare-components.js';
export { DRAW_METHOD, drawSample } from './draw-sample.js';
export * from './gb-2828/index.js';
export { judgeSample, type SampleJudgement, type SampleVerdict } from './judge-sample.js';
