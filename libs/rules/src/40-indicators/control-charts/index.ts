export { FEWEST_POINTS, laneyChart, type ChartPoint, type Counted, type LaneyChart } from './laney-chart.js';
export {
  periodsOutside,
  readAssurance,
  readVariation,
  type Assurance,
  type ReadVariation,
  type Variation,
  type VariationRule,
} from './read-variation.js';
