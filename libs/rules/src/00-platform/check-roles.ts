import { ADMINISTRATORS } from './administrators.js';
import { ROLES, type Role } from './permissions.js';

export type RolesCheck =
  | { kind: 'ok'; roles: Role[] }
  | { kind: 'unknown'; role: string }
  | { kind: 'administrators-together'; roles: Role[] };

/** Whether one person may have these roles: users and settings, security policy and audit are three people. */
export function checkRoles(wanted: readonly string[]): RolesCheck {
  const known: readonly string[] = ROLES;
  const unknown = wanted.find((role) => !known.includes(role));
  if (unknown !== undefined) return { kind: 'unknown', role: unknown };
  const roles = ROLES.filter((role) => wanted.includes(role));
  const together = roles.filter((role) => ADMINISTRATORS.includes(role));
  return together.length > 1 ? { kind: 'administrators-together', roles: together } : { kind: 'ok', roles };
}
