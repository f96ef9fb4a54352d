export { IdentityModule } from './identity.module.js';
export { Sessions } from './sessions.repository.js';
export { FirstRun } from './first-run.service.js';
export { createFirstAdministrator, loadDemoAccounts } from './first-accounts.js';
