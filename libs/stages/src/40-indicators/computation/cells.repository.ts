import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { monthOfNumber } from '#libs/rules';
import { CUMULATIVE, parsePeriod, periodsTouched } from '#rules/40-indicators';
import { figures, ruleVersions, summedCounts } from './figures.js';
import type { TouchedTally } from './tallies.repository.js';

/** A cell whose number changed; an empty one has no data any more. */
export interface ChangedCell {
  code: string;
  scopeType: string;
  scopeId: number;
  period: string;
  empty: boolean;
}

/** Writes the cells of `fresh` that are not stored like that. Each is looked up by its key, so that the cost does not grow with their number. */
const written = `
  changed as (
    select f.* from fresh f
    left join lateral (
      select v.numerator, v.denominator, v.rule_version from indicator_values v
      where v.code = f.code and v.scope_type = f.scope_type and v.scope_id = f.scope_id and v.period = f.period
      limit 1) v on true
    where case when f.denominator = 0 then v.denominator is not null
      else (f.numerator, f.denominator, f.rule_version) is distinct from (v.numerator, v.denominator, v.rule_version) end),
  put as (
    insert into indicator_values as v (code, scope_type, scope_id, period, numerator, denominator, rule_version, computed_at)
    select code, scope_type, scope_id, period, numerator, denominator, rule_version, statement_timestamp()
    from changed where denominator > 0
    on conflict (code, scope_type, scope_id, period) do update
    set numerator = excluded.numerator, denominator = excluded.denominator, rule_version = excluded.rule_version,
      computed_at = excluded.computed_at)
  select code, scope_type as "scopeType", scope_id as "scopeId", period, denominator = 0 as empty from changed`;

@Injectable()
export class CellsRepository {
  /** Computes the month cells of these tallies again, as sums over the tallies of the month. */
  async renewMonths(manager: EntityManager, touched: readonly TouchedTally[]): Promise<ChangedCell[]> {
    const cells = touched.map((tally) => ({
      ...{ month: tally.month, period: monthOfNumber(tally.month) },
      ...{ scope_type: tally.scopeType, scope_id: tally.scopeId },
    }));
    const changed = await manager.query<ChangedCell[]>(
      `with cells as (
         select * from jsonb_to_recordset($1) as c (month int, period text, scope_type text, scope_id int)),
       fresh as (
         select f.code, c.scope_type, c.scope_id, c.period, f.numerator, f.denominator, f.rule_version
         from cells c
         cross join lateral (
           select ${summedCounts} from verification_tallies t
           where t.month = c.month and t.scope_type = c.scope_type and t.scope_id = c.scope_id) t
         cross join lateral ${figures}),
       ${written}`,
      [JSON.stringify(cells)],
    );
    return this.withoutEmpty(manager, changed);
  }

  /** Computes the quarters and years of month cells, and those over all months, again, as sums over month cells. */
  async renewWider(manager: EntityManager, months: readonly ChangedCell[]): Promise<ChangedCell[]> {
    const changed = await manager.query<ChangedCell[]>(
      `with cells as (
         select * from jsonb_to_recordset($1)
           as c (code text, scope_type text, scope_id int, period text, months text[])),
       fresh as (
         select c.code, c.scope_type, c.scope_id, c.period, s.numerator, s.denominator, $2::jsonb ->> c.code as rule_version
         from cells c
         cross join lateral (
           select coalesce(sum(numerator), 0)::int as numerator, coalesce(sum(denominator), 0)::int as denominator
           from indicator_values v
           where v.code = c.code and v.scope_type = c.scope_type and v.scope_id = c.scope_id
             and case when c.months is null then v.period ~ '^[0-9]{4}-[0-9]{2}$' else v.period = any (c.months) end) s),
       ${written}`,
      [JSON.stringify(widerCells(months)), JSON.stringify(ruleVersions)],
    );
    return this.withoutEmpty(manager, changed);
  }

  /** No data is not zero: a cell over nothing is no cell. */
  private async withoutEmpty(manager: EntityManager, changed: ChangedCell[]): Promise<ChangedCell[]> {
    const empty = changed.filter((cell) => cell.empty);
    if (empty.length > 0) {
      await manager.query(
        `delete from indicator_values v
         using jsonb_to_recordset($1) as c (code text, "scopeType" text, "scopeId" int, period text)
         where v.code = c.code and v.scope_type = c."scopeType" and v.scope_id = c."scopeId" and v.period = c.period`,
        [JSON.stringify(empty)],
      );
    }
    return changed;
  }
}

/** The quarter and the year of each month cell, once, with all their months, and the one over all months. */
function widerCells(months: readonly ChangedCell[]): unknown[] {
  const cells = new Map<string, unknown>();
  for (const { code, scopeType, scopeId, period: month } of months) {
    for (const period of [...periodsTouched(month).slice(1), CUMULATIVE]) {
      const months = period === CUMULATIVE ? null : parsePeriod(period)?.months;
      const cell = { code, scope_type: scopeType, scope_id: scopeId, period, months };
      cells.set(`${code}/${scopeType}/${scopeId}/${period}`, cell);
    }
  }
  return [...cells.values()];
}
