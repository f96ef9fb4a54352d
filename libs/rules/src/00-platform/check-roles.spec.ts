import { checkRoles } from './check-roles.js';

describe('the roles of one person', () => {
  it.each([
    [[], []],
    [['verifier'], ['verifier']],
    [
      ['verifier', 'crew', 'verifier'],
      ['verifier', 'crew'],
    ],
    [['sys-admin'], ['sys-admin']],
    [
      ['metrology-lead', 'auditor'],
      ['auditor', 'metrology-lead'],
    ],
  ])('%j are accepted', (wanted, roles) => {
    expect(checkRoles(wanted)).toEqual({ kind: 'ok', roles });
  });

  it.each([
    [['boss'], 'boss'],
    [['verifier', ''], ''],
  ])('%j has an unknown one', (wanted, role) => {
    expect(checkRoles(wanted)).toEqual({ kind: 'unknown', role });
  });

  it.each([
    [['sys-admin', 'sec-admin']],
    [['sys-admin', 'auditor', 'verifier']],
    [['sec-admin', 'auditor']],
    [['sys-admin', 'sec-admin', 'auditor']],
  ])('%j would be two administrators in one person', (wanted) => {
    expect(checkRoles(wanted)).toMatchObject({ kind: 'administrators-together' });
  });
});
