export { IdentityModule } from './identity.module.js';
export { FirstRun } from './first-run.service.js';
export { createFirstAdministrator, loadDemoAccounts } from './first-accounts.js';
