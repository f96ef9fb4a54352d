export { FullVerificationModule } from './full-verification.module.js';
