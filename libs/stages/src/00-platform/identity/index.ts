export { AuthService } from './auth.service.js';
export { IdentityModule } from './identity.module.js';
export { Sessions, sessionId, type HeldSession } from './sessions.repository.js';
export { bearerOf } from './session.guard.js';
export { Users } from './users.repository.js';
export { FirstRun } from './first-run.service.js';
export { createFirstAdministrator, loadDemoAccounts } from './first-accounts.js';
