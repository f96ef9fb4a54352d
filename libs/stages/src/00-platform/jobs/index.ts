export { JobQuery } from './jobs.dto.js';
export { JobsModule } from './jobs.module.js';
export { JobsReadModel, type JobStatus } from './jobs.read-model.js';
