export { PositionCellsRepository, type DifferingPosition } from './position-cells.repository.js';
export { RigErrorsModule } from './rig-errors.module.js';
export { RigErrors } from './rig-errors.service.js';
export { verifierCounts, VerifierTalliesRepository } from './verifier-tallies.repository.js';
export { RigTalliesRepository } from './rig-tallies.repository.js';
