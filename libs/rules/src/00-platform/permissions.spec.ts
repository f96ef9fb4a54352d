import { ACTIONS, PERMISSIONS, ROLES, mayDo, type Action, type Role } from './permissions.js';

describe('the table of permissions', () => {
  it('names only roles that exist, each once, and leaves no action without somebody', () => {
    for (const action of ACTIONS) {
      const roles: readonly Role[] = PERMISSIONS[action];
      expect(roles.length).toBeGreaterThan(0);
      expect(new Set(roles).size).toBe(roles.length);
      for (const role of roles) expect(ROLES).toContain(role);
    }
  });

  it('gives every role something', () => {
    for (const role of ROLES) expect(ACTIONS.some((action) => mayDo([role], action))).toBe(true);
  });

  it('gives nothing to nobody', () => {
    for (const action of ACTIONS) expect(mayDo([], action)).toBe(false);
  });

  it.each<[Action, Role[]]>([
    ['audit.read', ['sec-admin', 'auditor']],
    ['users.read', ['sys-admin', 'sec-admin', 'auditor']],
    ['users.write', ['sys-admin']],
    ['users.assign-roles', ['sec-admin']],
    ['settings.write', ['sys-admin']],
    ['rigs.write', ['metrology-lead']],
    ['imports.results', ['verifier', 'metrology-lead']],
    ['verification.record', ['verifier', 'metrology-lead']],
    ['verification.judge', ['checker', 'metrology-lead']],
    ['batches.pass-to-verification', ['metrology-lead']],
    ['indicators.recompute', ['sys-admin', 'marketing']],
    ['scorecards.read', ROLES.filter((role) => role !== 'crew')],
    ['meters.read', [...ROLES]],
  ])('%s is for %j and nobody else', (action, roles) => {
    expect(ROLES.filter((role) => mayDo([role], action))).toEqual(roles);
  });

  it('adds up the roles of one person', () => {
    expect(mayDo(['crew', 'verifier'], 'verification.record')).toBe(true);
    expect(mayDo(['crew', 'leader'], 'verification.record')).toBe(false);
  });
});
