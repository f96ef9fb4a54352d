export { QualityProblemsJobsModule } from './quality-problems.jobs.js';
export { QualityProblemsModule } from './quality-problems.module.js';
export { Rectifications, type MendedReport } from './rectifications/rectifications.service.js';
