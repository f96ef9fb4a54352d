import type { Role } from './permissions.js';

/** Users and settings, security policy, audit: three people, who watch each other. */
export const ADMINISTRATORS: readonly Role[] = ['sys-admin', 'sec-admin', 'auditor'];

interface Account {
  readonly roles: readonly Role[];
  readonly disabled: boolean;
}

/** Which of the three somebody is, if any. */
export function administratorRole(roles: readonly Role[]): Role | null {
  return roles.find((role) => ADMINISTRATORS.includes(role)) ?? null;
}

/** Which of the three a change takes from an account; somebody else must be left who has it. */
export function administratorRoleLost(before: Account, after: Account): Role | null {
  const role = before.disabled ? null : administratorRole(before.roles);
  if (role === null) return null;
  return after.disabled || !after.roles.includes(role) ? role : null;
}

/** Whether a change makes somebody one of the three: whoever set their password would be it, too. */
export function becomesAdministrator(before: readonly Role[], after: readonly Role[]): boolean {
  const role = administratorRole(after);
  return role !== null && role !== administratorRole(before);
}
