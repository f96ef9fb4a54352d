export { BatchReturns } from './batch-returns.service.js';
export { HandoverMeters } from './handover-meters.service.js';
export { HandoversRepository } from './handovers.repository.js';
export { Handovers } from './handovers.service.js';
export { ReturnsController } from './returns.controller.js';
export { ReturnsReadModel } from './returns.read-model.js';
export type { HandoverWay } from './returns.dto.js';
