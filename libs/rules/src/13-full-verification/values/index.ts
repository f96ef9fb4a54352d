export {
  readPoint,
  type CodeBases,
  type PointCells,
  type PointColumn,
  type PointFault,
  type PointRead,
} from './read-point.js';
export { readDirection, readPhases } from './read-phases.js';
export { readPowerFactor } from './read-power-factor.js';
export { areReadings, readReadings } from './read-readings.js';
