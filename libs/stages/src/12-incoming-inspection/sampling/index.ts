export { SamplingModule } from './sampling.module.js';
export { InspectionsReadModel } from './inspections.read-model.js';
export { InspectionsRepository } from './inspections.repository.js';
export { SamplingResults } from './results.service.js';
export { SampleRecord } from './sample-record.service.js';
export type { InspectionView, SampleMeter, SampleResult } from './sampling.dto.js';
