export { Computation } from './computation.service.js';
export { Recompute, type RecomputeJob, type RecomputeResult } from './recompute.service.js';
export { type CellCounts, type DifferingCell } from './recount.repository.js';
export { ComputationModule } from './computation.module.js';
