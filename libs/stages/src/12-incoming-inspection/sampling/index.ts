export { SamplingModule } from './sampling.module.js';
export { SamplingResults } from './results.service.js';
export { SampleRecord } from './sample-record.service.js';
