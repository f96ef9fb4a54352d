export { ExportsModule } from './exports.module.js';
export { ExportsJobsModule } from './exports.jobs.js';
