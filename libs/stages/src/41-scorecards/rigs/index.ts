export { PositionMapController } from './position-map.controller.js';
export { RigErrorsReadModel } from './rig-errors.read-model.js';
export { RigScorecardsController } from './rigs.controller.js';
export { RigScorecards } from './rigs.service.js';
