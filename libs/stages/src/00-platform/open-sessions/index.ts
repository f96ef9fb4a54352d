export { OpenSessionsModule } from './open-sessions.module.js';
