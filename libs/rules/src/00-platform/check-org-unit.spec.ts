import { checkOrgPlace, ORG_LEVELS, type OrgLevel } from './check-org-unit.js';

describe('a unit of the organisation', () => {
  const parents: (OrgLevel | null)[] = [null, ...ORG_LEVELS];
  const pairs = ORG_LEVELS.flatMap((level) => parents.map((parent) => [level, parent] as const));
  const fine = ['province/null', 'city/province', 'county/city', 'station/county', 'team/station'];

  it.each(pairs)('%s under %s', (level, parent) => {
    expect(checkOrgPlace(level, parent).kind === 'ok').toBe(fine.includes(`${level}/${String(parent)}`));
  });

  it.each<[OrgLevel, OrgLevel | null, object]>([
    ['team', null, { kind: 'needs-parent', level: 'station' }],
    ['county', 'province', { kind: 'needs-parent', level: 'city' }],
    ['province', 'city', { kind: 'is-root' }],
  ])('%s under %s is told %j', (level, parent, check) => expect(checkOrgPlace(level, parent)).toEqual(check));
});
