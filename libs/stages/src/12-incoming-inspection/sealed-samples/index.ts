export { ComponentItem } from './component.dto.js';
export { SealedSamplesModule } from './sealed-samples.module.js';
export { SealedSamplesReadModel, type ListInForce } from './sealed-samples.read-model.js';
