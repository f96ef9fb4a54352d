export { periodRange, rowsUrl, Scopes, targetDay, Targets, type RowsFilter, type TargetOn } from './cells/index.js';
export {
  Computation,
  ComputationModule,
  Recompute,
  type DifferingCell,
  type RecomputeResult,
} from './computation/index.js';
export { IndicatorsModule } from './indicators.module.js';
export { IndicatorsJobsModule } from './indicators.jobs.js';
export { ValuesReadModel, type CellRow } from './values/index.js';
