import { administratorRoleLost, becomesAdministrator } from './administrators.js';
import type { Role } from './permissions.js';

const account = (roles: Role[], disabled = false) => ({ roles, disabled });

describe('administratorRoleLost', () => {
  it.each([
    ['disabled', account(['auditor']), account(['auditor'], true), 'auditor'],
    ['stripped', account(['sec-admin', 'leader']), account(['leader']), 'sec-admin'],
    ['another of the three', account(['sys-admin']), account(['auditor']), 'sys-admin'],
    ['was disabled already', account(['auditor'], true), account([], true), null],
    ['keeps it', account(['auditor']), account(['auditor', 'leader']), null],
    ['never was one', account(['leader']), account([], true), null],
  ])('%s', (_, before, after, lost) => {
    expect(administratorRoleLost(before, after)).toBe(lost);
  });
});

describe('becomesAdministrator', () => {
  it.each<[Role[], Role[], boolean]>([
    [[], ['auditor'], true],
    [['sys-admin'], ['auditor'], true],
    [['auditor'], ['auditor', 'leader'], false],
    [['auditor'], [], false],
    [['verifier'], ['checker'], false],
  ])('%j then %j: %s', (before, after, becomes) => {
    expect(becomesAdministrator(before, after)).toBe(becomes);
  });
});
