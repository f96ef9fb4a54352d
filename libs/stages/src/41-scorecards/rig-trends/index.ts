export { RigTrendsController } from './rig-trends.controller.js';
export { RigTrendsReadModel } from './rig-trends.read-model.js';
export { RigTrends } from './rig-trends.service.js';
