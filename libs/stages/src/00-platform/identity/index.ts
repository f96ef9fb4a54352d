export { IdentityModule } from './identity.module.js';
export { createFirstAdministrator, loadDemoAccounts } from './first-accounts.js';
