export {
  FEWEST_GROUPS,
  FEWEST_READINGS,
  repeatabilityOf,
  stabilityOf,
  type MonthlyGroup,
  type Stability,
} from './check-meter-figures.js';
export { FEWEST_FOR_LIMITS, individualsChart, type ChartedValue, type IndividualsChart } from './individuals-chart.js';
