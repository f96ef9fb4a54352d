export { codeHash, newCode } from './codes.js';
export { hashPassword, passwordMatches, refuseWeakPassword } from './passwords.js';
export { securityPolicy, type SecurityPolicy } from './security-policy.js';
export { Turns } from './turns.js';
