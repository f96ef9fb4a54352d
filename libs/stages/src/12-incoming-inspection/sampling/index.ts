export { SamplingModule } from './sampling.module.js';
export { InspectionsReadModel } from './inspections.read-model.js';
export type { InspectionView, SampleMeter } from './sampling.dto.js';
