/**
 * Units of the organisation as cells are kept for verifiers: of a unit are the facts of those who verify in it, or in a unit below.
 * People move and units are put elsewhere, so that nothing is stored for a unit: its cells are sums of those of its people as the
 * tree is today, and a recomputation that proves the one has proven the other.
 */
const above = `
  with recursive up (person_id, unit_id) as (
    select id, org_unit_id from users where org_unit_id is not null
    union all
    select up.person_id, o.parent_id from up join org_units o on o.id = up.unit_id where o.parent_id is not null)
  select person_id, unit_id from up`;

/** In the place of the table of cells: those of units. */
export const cellsOfUnits = `(
  select v.code, 'org-unit' as scope_type, u.unit_id as scope_id, v.period, sum(v.numerator)::int as numerator,
    sum(v.denominator)::int as denominator, max(v.rule_version) as rule_version, max(v.computed_at) as computed_at
  from indicator_values v join (${above}) u on u.person_id = v.scope_id
  where v.scope_type = 'verifier' group by v.code, u.unit_id, v.period)`;

/** The cells that are stored, and those of units beside them. */
export const allCells = `(
  select code, scope_type, scope_id, period, numerator, denominator, rule_version, computed_at from indicator_values
  union all select * from ${cellsOfUnits} of_units)`;

/** The people of a unit and of all below it. */
export const peopleBelow = (unitId: string): string => `
  with recursive down (id) as (
    select ${unitId}::int union all select o.id from down join org_units o on o.parent_id = down.id)
  select u.id from users u join down on down.id = u.org_unit_id`;
