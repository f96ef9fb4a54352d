export { administratorRole, administratorRoleLost, becomesAdministrator } from './administrators.js';
export { ATTACHMENT_OBJECTS, mayReadAttachment, type AttachmentObject } from './attachment-objects.js';
export { ORG_LEVELS, checkOrgPlace, type OrgLevel, type OrgPlaceCheck } from './check-org-unit.js';
export { checkPassword, type PasswordCheck, type PasswordPolicy } from './check-password.js';
export { checkRoles, type RolesCheck } from './check-roles.js';
export { guardFormula, unguardFormula } from './guard-formula.js';
export { ACTIONS, PERMISSIONS, ROLES, mayDo, rolesThatMay, type Action, type Role } from './permissions.js';
export { normaliseCell } from './normalise-cell.js';
export {
  findPerson,
  findRig,
  plainText,
  QUANTITY_LOOKS,
  readConclusion,
  readDecimal,
  readInstant,
  readPosition,
  readQuantity,
  readValidity,
  saysNothing,
  unspaced,
  type ConclusionWord,
  type Found,
  type QuantityKind,
  type ValueRead,
} from './values/index.js';
