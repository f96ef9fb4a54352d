export const ROLES = [
  'sys-admin',
  'sec-admin',
  'auditor',
  'verifier',
  'checker',
  'metrology-lead',
  'supplies',
  'dispatcher',
  'crew',
  'service',
  'marketing',
  'leader',
] as const;
export type Role = (typeof ROLES)[number];

const everybody: readonly Role[] = ROLES;
const allBut = (...excluded: Role[]): readonly Role[] => ROLES.filter((role) => !excluded.includes(role));

/** Who may do what: an action is permitted to whoever has one of its roles, and to nobody else. */
export const PERMISSIONS = {
  'reference.read': everybody,
  'suppliers.write': ['supplies', 'sys-admin', 'marketing'],
  'meter-models.write': ['supplies', 'metrology-lead', 'sys-admin'],
  'rigs.write': ['metrology-lead'],
  'check-measurements.record': ['verifier', 'metrology-lead'],
  'staff.read': everybody,
  'settings.read': everybody,
  'settings.write': ['sys-admin'],
  'security-policy.write': ['sec-admin'],
  'org-units.write': ['sys-admin'],
  // Users, security policy and audit are three people: whoever opens an account cannot give it rights.
  'users.read': ['sys-admin', 'sec-admin', 'auditor'],
  'users.write': ['sys-admin'],
  'users.assign-roles': ['sec-admin'],
  // A new password for one of the three takes two of them, and the one who approves is not the one who asks.
  'users.approve-resets': ['sec-admin', 'auditor'],
  'users.end-sessions': ['sys-admin', 'sec-admin'],
  'audit.read': ['auditor', 'sec-admin'],
  'batches.read': everybody,
  'batches.create': ['supplies', 'metrology-lead'],
  'batches.pass-to-verification': ['metrology-lead'],
  'batches.hand-over': ['supplies', 'metrology-lead'],
  'batches.return': ['supplies', 'metrology-lead', 'marketing'],
  'sealed-samples.write': ['metrology-lead', 'verifier'],
  'incoming-inspection.read': everybody,
  'incoming-inspection.compare': ['verifier', 'metrology-lead'],
  'incoming-inspection.receive': ['supplies', 'metrology-lead'],
  'incoming-inspection.emc': ['verifier', 'metrology-lead'],
  'incoming-inspection.sample': ['verifier', 'metrology-lead'],
  'incoming-inspection.dispose': ['metrology-lead', 'supplies', 'marketing'],
  'incoming-inspection.resume': ['metrology-lead'],
  'draws.replay': everybody,
  'meters.read': everybody,
  'imports.read': everybody,
  'imports.arrival': ['supplies', 'metrology-lead', 'verifier'],
  'imports.results': ['verifier', 'metrology-lead'],
  'imports.undo': ['metrology-lead', 'verifier', 'supplies'],
  'verification.read': everybody,
  'verification.record': ['verifier', 'metrology-lead'],
  'verification.correct': ['verifier', 'metrology-lead'],
  'verification.open-round': ['metrology-lead', 'verifier'],
  // Checked by somebody else than the verifier: of one's own records the rule refuses it.
  'verification.sign': ['checker'],
  'verification.judge': ['metrology-lead', 'checker'],
  'quality-problems.read': everybody,
  'quality-problems.raise': allBut('sys-admin', 'sec-admin', 'auditor', 'crew'),
  'quality-problems.work': ['marketing', 'metrology-lead', 'supplies'],
  // A measure is reported by whoever it was given to; the service looks.
  'quality-problems.report': allBut('sys-admin', 'sec-admin', 'auditor'),
  'quality-problems.hold': ['marketing', 'metrology-lead'],
  'quality-problems.close': ['marketing'],
  'rectification.order': ['metrology-lead', 'marketing', 'supplies'],
  'rectification.report': ['supplies', 'metrology-lead'],
  'attachments.store': allBut('sys-admin', 'sec-admin', 'auditor'),
  'attachments.read': everybody,
  'prints.letters': ['supplies', 'metrology-lead', 'marketing'],
  'prints.labels': ['verifier', 'checker', 'metrology-lead', 'supplies'],
  'prints.reports': allBut('crew'),
  'indicators.read': everybody,
  'indicators.recompute': ['marketing', 'sys-admin'],
  'scorecards.read': allBut('crew'),
  // One's own card only: the service looks whose it is.
  'scorecards.comment': ['verifier'],
  'jobs.read': everybody,
  'jobs.read-all': ['sys-admin', 'metrology-lead', 'auditor'],
  'jobs.retry': ['sys-admin', 'metrology-lead'],
  'demo.remove': ['sys-admin'],
  'health.metrics': ['sys-admin', 'sec-admin', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** Who may do the action. */
export function rolesThatMay(action: Action): readonly Role[] {
  return PERMISSIONS[action];
}

/** Whether somebody with these roles may do the action. */
export function mayDo(roles: readonly Role[], action: Action): boolean {
  const permitted: readonly Role[] = PERMISSIONS[action];
  return roles.some((role) => permitted.includes(role));
}
