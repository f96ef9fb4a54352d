import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { replacing } from '../cells/index.js';

/** What a batch gives to one month of one scope, and that it changed. */
export interface TouchedTally {
  month: number;
  scopeType: string;
  scopeId: number;
}

/** The facts in their smallest counted parts, and `more` of each; every figure is a sum of these. */
export const countedFacts = (condition: string, more = ''): string => `
  select batch_id, month, round, rig_id, verifier_id, count(*)::int as handed, count(verdict)::int as tested,
    (count(*) filter (where verdict = 'pass'))::int as passed${more}
  from verifications where current and ${condition}
  group by batch_id, rig_id, verifier_id, round, month`;

/** The samples likewise, one row an inspection: in the month of its draw. What an early verdict spares is done. */
export const countedSamples = (condition: string): string => `
  select i.batch_id, (extract(year from i.opened_on) * 100 + extract(month from i.opened_on))::int as month,
    count(r.result) as sampled, count(*) filter (where r.result = 'pass') as sample_passed,
    i.sample_size as sample_planned, case when i.verdict is null then count(r.result) else i.sample_size end as sample_done,
    (i.verdict is not null)::int as lots_judged, (i.verdict = 'accepted' and i.verdict is not null)::int as lots_accepted
  from sampling_inspections i left join sampling_results r on r.inspection_id = i.id and r.current
  where ${condition} group by i.id`;

const sampleCounts = ['sampled', 'sample_passed', 'sample_planned', 'sample_done', 'lots_judged', 'lots_accepted'];
const noSamples = sampleCounts.map(() => '0').join(', ');

const sums = `
  sum(tested)::int as tested, sum(passed)::int as passed,
  coalesce(sum(tested) filter (where round = 1), 0)::int as first_tested,
  coalesce(sum(passed) filter (where round = 1), 0)::int as first_passed`;

/**
 * The tallies that facts, rounds and samples make. Planned and done of a batch stand in the month in which its round was opened;
 * of a rig and of a verifier they are what they handed over and what of it has a verdict.
 */
export const talliesOf = (facts: string, rounds: string, samples: string): string => `
  with opened as (
    select r.batch_id, (extract(year from opened_on) * 100 + extract(month from opened_on))::int as month, quantity,
      coalesce(d.done, 0) as done
    from ${rounds} r
    left join (select batch_id, round, sum(tested)::int as done from ${facts} f group by batch_id, round) d
      on d.batch_id = r.batch_id and d.round = r.round),
  verified as (select batch_id, month, ${sums} from ${facts} f group by batch_id, month),
  planned as (
    select batch_id, month, sum(quantity)::int as planned, sum(done)::int as done from opened group by batch_id, month),
  sampled as (
    select batch_id, month, ${sampleCounts.map((count) => `sum(${count})::int as ${count}`).join(', ')}
    from ${samples} s group by batch_id, month),
  whole as (
    select batch_id, month, coalesce(tested, 0) as tested, coalesce(passed, 0) as passed,
      coalesce(first_tested, 0) as first_tested, coalesce(first_passed, 0) as first_passed,
      coalesce(planned, 0) as planned, coalesce(done, 0) as done,
      ${sampleCounts.map((count) => `coalesce(${count}, 0) as ${count}`).join(', ')}
    from verified full join planned using (batch_id, month) full join sampled using (batch_id, month))
  select w.batch_id, w.month, s.scope_type, s.scope_id, tested, passed, first_tested, first_passed, planned, done,
    ${sampleCounts.join(', ')}
  from whole w join batches b on b.id = w.batch_id
  cross join lateral (values ('company', 0), ('supplier', b.supplier_id), ('meter-model', b.model_id), ('batch', b.id))
    as s (scope_type, scope_id)
  union all
  select batch_id, month, 'rig', rig_id, ${sums}, sum(handed)::int, sum(tested)::int, ${noSamples}
  from ${facts} f group by batch_id, month, rig_id
  union all
  select batch_id, month, 'verifier', verifier_id, ${sums}, sum(handed)::int, sum(tested)::int, ${noSamples}
  from ${facts} f group by batch_id, month, verifier_id`;

export const counts = ['tested', 'passed', 'first_tested', 'first_passed', 'planned', 'done', ...sampleCounts];
const tallies = {
  table: 'verification_tallies',
  key: ['batch_id', 'month', 'scope_type', 'scope_id'],
  sums: counts,
};

@Injectable()
export class TalliesRepository {
  /** Counts the batch anew from its facts. Gives the months and scopes to which it now gives other numbers. */
  async renew(manager: EntityManager, batchId: number): Promise<TouchedTally[]> {
    return manager.query<TouchedTally[]>(
      `with facts as materialized (${countedFacts('batch_id = $1')}),
       rounds as (select batch_id, round, opened_on, quantity from verification_rounds where batch_id = $1),
       samples as (${countedSamples('i.batch_id = $1')}),
       fresh as (${talliesOf('facts', 'rounds', 'samples')}),
       ${replacing(tallies, 'fresh', 'verification_tallies.batch_id = $1')}
       select month, scope_type as "scopeType", scope_id as "scopeId" from changed`,
      [batchId],
    );
  }

  /** Puts the recounted tallies of these months in place; gives how many rows were not as the facts make them. */
  async replace(manager: EntityManager, months: { first: number; last: number }): Promise<number> {
    const [row] = await manager.query<[{ replaced: number }]>(
      `with fresh as not materialized (select * from recounted_tallies where month between $1 and $2),
       ${replacing(tallies, 'fresh', 'verification_tallies.month between $1 and $2')}
       select count(*)::int as replaced from changed`,
      [months.first, months.last],
    );
    return row.replaced;
  }
}
