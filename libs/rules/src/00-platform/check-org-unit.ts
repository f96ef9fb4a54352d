/** The levels of the organisation, from the root down (domain description, section 1). */
export const ORG_LEVELS = ['province', 'city', 'county', 'station', 'team'] as const;
export type OrgLevel = (typeof ORG_LEVELS)[number];

export type OrgPlaceCheck = { kind: 'ok' } | { kind: 'needs-parent'; level: OrgLevel } | { kind: 'is-root' };

/**
 * Whether a unit of a level may stand under one of another: each stands under the level right above it, a province under
 * none. `needs-parent` names the level that is missed.
 */
export function checkOrgPlace(level: OrgLevel, parent: OrgLevel | null): OrgPlaceCheck {
  const above = ORG_LEVELS[ORG_LEVELS.indexOf(level) - 1];
  if (above === undefined) return parent === null ? { kind: 'ok' } : { kind: 'is-root' };
  return parent === above ? { kind: 'ok' } : { kind: 'needs-parent', level: above };
}
