export { StagedPointsRepository } from './staged-points.repository.js';
export { StagedPoints, type RefusedMeter } from './staged-points.service.js';
