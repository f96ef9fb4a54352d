export { checkPassword, type PasswordCheck } from './check-password.js';
export { checkRoles, type RolesCheck } from './check-roles.js';
export { ACTIONS, PERMISSIONS, ROLES, mayDo, type Action, type Role } from './permissions.js';
export { normaliseCell } from './normalise-cell.js';
