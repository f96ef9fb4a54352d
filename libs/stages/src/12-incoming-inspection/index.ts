export { Draws, DrawsModule, SeedField, type Drawn, type DrawWish, type Seed } from './draws/index.js';
export { IncomingInspectionJobsModule } from './incoming-inspection.jobs.js';
export { IncomingInspectionModule } from './incoming-inspection.module.js';
