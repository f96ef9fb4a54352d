export { VerificationExportsModule } from './verification-exports.module.js';
