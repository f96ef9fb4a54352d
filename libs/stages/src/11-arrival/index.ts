export { ArrivalModule } from './arrival.module.js';
export { BatchLimits } from './batches/batch-limits.read-model.js';
export { BatchMoves, notAllowed, type MoveReason } from './batches/batch-moves.service.js';
export { BatchView } from './batches/batches.dto.js';
export { BatchesReadModel } from './batches/batches.read-model.js';
export type { LockedBatch } from './batches/batches.repository.js';
export { numberReader } from './imports/number-reader.js';
