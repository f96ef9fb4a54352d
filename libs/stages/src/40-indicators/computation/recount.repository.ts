import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CUMULATIVE } from '#rules/40-indicators';
import { scopeCode, type PeriodRange } from '../cells/index.js';
import { verifierCounts } from '../rig-errors/index.js';
import { computedCodes, figures, summedCounts } from './figures.js';
import { countedFacts, countedSamples, talliesOf } from './tallies.repository.js';

/** The counts of a cell; null where there is no such cell. */
export type CellCounts = { numerator: number; denominator: number } | null;

/** A cell that was stored otherwise than the facts make it. */
export interface DifferingCell {
  code: string;
  period: string;
  scopeType: string;
  scopeCode: string | null;
  stored: CellCounts;
  facts: CellCounts;
}

export interface ReplacedCells {
  /** How many cells the facts make. */
  cells: number;
  differed: number;
  differing: DifferingCell[];
}

const month = `to_char(t.month, 'FM0000"-"00')`;
const year = 't.month / 100';

/** The cells of the wanted periods, and those over all months, which every one of them is in. */
const freshCells = `
  of_months as (
    select month, scope_type, scope_id, ${summedCounts} from verification_tallies
    group by month, scope_type, scope_id),
  of_periods as (
    select p.period, t.scope_type, t.scope_id, ${summedCounts}
    from of_months t
    cross join lateral (values (${month}), (${year} || '-Q' || (t.month % 100 + 2) / 3), ((${year})::text),
      ('${CUMULATIVE}')) as p (period)
    where $2::text[] is null or p.period = any ($2) group by p.period, t.scope_type, t.scope_id),
  fresh as (
    select f.code, p.scope_type, p.scope_id, p.period, f.numerator, f.denominator, f.rule_version
    from of_periods p cross join lateral ${figures} where f.denominator > 0)`;

const sameCell = ['code', 'scope_type', 'scope_id', 'period']
  .map((column) => `v.${column} = c.${column}`)
  .join(' and ');

const replaced = `
  stored as (
    select code, scope_type, scope_id, period, numerator, denominator, rule_version from indicator_values
    where code = any ($1) and ($2::text[] is null or period = any ($2))),
  changed as (
    select code, scope_type, scope_id, period, f.numerator, f.denominator, f.rule_version,
      s.numerator as stored_numerator, s.denominator as stored_denominator
    from fresh f full join stored s using (code, scope_type, scope_id, period)
    where (f.numerator, f.denominator, f.rule_version) is distinct from (s.numerator, s.denominator, s.rule_version)),
  gone as (
    delete from indicator_values v using changed c where c.denominator is null and ${sameCell}),
  renewed as (
    update indicator_values v set numerator = c.numerator, denominator = c.denominator, rule_version = c.rule_version,
      computed_at = statement_timestamp()
    from changed c where c.denominator is not null and c.stored_denominator is not null and ${sameCell}),
  put as (
    insert into indicator_values (code, scope_type, scope_id, period, numerator, denominator, rule_version, computed_at)
    select code, scope_type, scope_id, period, numerator, denominator, rule_version, statement_timestamp()
    from changed where stored_denominator is null order by code, scope_type, scope_id, period),
  differing as (
    select * from changed
    where (numerator, denominator) is distinct from (stored_numerator, stored_denominator))`;

const counts = (numerator: string, denominator: string): string =>
  `case when ${denominator} is not null then jsonb_build_object('numerator', ${numerator}, 'denominator', ${denominator}) end`;

const listed = `
  listed as (
    select jsonb_build_object('code', d.code, 'period', d.period, 'scopeType', d.scope_type, 'scopeCode', ${scopeCode('d')},
      'stored', ${counts('stored_numerator', 'stored_denominator')}, 'facts', ${counts('numerator', 'denominator')}) as cell
    from (select * from differing order by period, code, scope_type, scope_id limit $3) d)`;

@Injectable()
export class RecountRepository {
  /** Counts all facts, in one scan, into tables of this transaction. CREATE TABLE AS may use parallel workers, INSERT may not. */
  async recount(manager: EntityManager): Promise<void> {
    await manager.query(`set local jit = off; set local work_mem = '64MB'; set local parallel_tuple_cost = 0`);
    await manager.query(
      `create temp table recounted_facts on commit drop as ${countedFacts('true', `, ${verifierCounts}`)}`,
    );
    await manager.query(`create temp table recounted_samples on commit drop as ${countedSamples('true')}`);
    const tallies = talliesOf('recounted_facts', 'verification_rounds', 'recounted_samples');
    await manager.query(`create temp table recounted_tallies on commit drop as ${tallies}`);
  }

  /** The tallies are in place. Puts the cells that they make in the place of those that differ, and lists these, at most `limit`. */
  async replaceCells(manager: EntityManager, what: PeriodRange, limit: number): Promise<ReplacedCells> {
    const [row] = await manager.query<[ReplacedCells]>(
      `with ${freshCells}, ${replaced}, ${listed}
       select (select count(*) from fresh)::int as cells, (select count(*) from differing)::int as differed,
         (select coalesce(jsonb_agg(cell), '[]') from listed) as differing`,
      [computedCodes, what.periods && [...what.periods, CUMULATIVE], limit],
    );
    return row;
  }
}
