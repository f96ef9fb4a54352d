import { NOTHING_SAID } from '#rules/13-full-verification';
import { restingReadings } from '../parts/index.js';

/** How a captured half meets what is recorded of its meter in the open round. */
export type Meeting =
  /** Nothing is recorded yet. */
  | 'new'
  /** The recorded verification lacks readings, or had them only in part: these are all that there are by now. */
  | 'completes'
  /** Only single items were checked by hand so far: what the rig says is joined to them. */
  | 'joins'
  /** The same values again. */
  | 'same'
  /** Other values than recorded: a correction. */
  | 'differs'
  /** Readings whose other half has not come yet. */
  | 'waiting';

const resultFacts = (alias: string): string =>
  `${alias}.rig_id, ${alias}.position, ${alias}.verified_at, ${alias}.verifier_id, ${alias}.checker_id, ${alias}.temperature,
   ${alias}.humidity, ${alias}.items, ${alias}.clock_daily_error, ${alias}.rig_conclusion`;
const readingFacts = (alias: string): string => `${alias}.scheme_id, ${alias}.readings, ${alias}.rig_conclusions`;

const resultColumns = `r.id, r.rig_id, r.position, r.verified_at, r.verifier_id, r.checker_id, r.items, r.clock_daily_error,
  r.rig_conclusion`;
const readingColumns = `q.id, q.scheme_id, q.readings, q.rig_conclusions, q.withheld`;

/** The columns that `halfOf` reads, in its order. */
const columns = (meeting: string): string => `
  m.id, m.batch_id, rd.round, ${resultColumns}, ${readingColumns},
  v.id, v.version, v.import_id, v.recorded_by_id, v.reason, r.rig_reason, ${meeting}`;

const ofMeter = (asset: string): string => `
  join meters m on m.asset_no = ${asset}.asset_no and m.state = 'in-store'
  join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
  left join verifications v on v.meter_id = m.id and v.round = rd.round and v.current`;

/**
 * The last readings of the result's meter under its task, unless an earlier round used them. Of a sum, so that no index on
 * the id tempts the planner to walk through all readings for the largest.
 */
const latestReadings = (counted: string): string => `
  left join rig_readings q on q.id = (
    select max(c.id + 0) from rig_readings c
    where c.asset_no = r.asset_no and c.task_no = r.task_no and (c.import_id is null or ${counted})
      and (rd.round = 1 or not exists (
        select 1 from verifications used where used.meter_id = m.id and used.round < rd.round and used.reading_id = c.id)))`;
const committed = `select id from imports where state = 'committed'`;

/** Results of an import, each with the readings that belong to it by task and asset number. */
export const resultsOfImport = (importId: string): string => `
  select ${columns(`case when v.id is null then 'new' when recorded.items = '${NOTHING_SAID}' then 'joins'
    when row(${resultFacts('r')}) is distinct from row(${resultFacts('recorded')}) then 'differs'
    when recorded.import_id is not null and r.rig_reason is distinct from recorded.rig_reason then 'differs'
    when q.import_id = '${importId}' and row(${readingFacts('q')}) is distinct from row(${readingFacts('known')}) then 'differs'
    else 'same' end`)}
  from rig_results r ${ofMeter('r')}
  left join rig_results recorded on recorded.id = v.result_id
  left join rig_readings known on known.id = v.reading_id
  ${latestReadings(`c.import_id = '${importId}' or c.import_id in (${committed})`)}
  where r.import_id = '${importId}'`;

/**
 * The same for rounds in which nothing is recorded, all of them first rounds: three sorted lists read side by side, which
 * takes a third of the time. They are read from the import's first asset number to its last, whoever's meters lie between.
 */
export const firstResultsOfImport = (importId: string, batchIds: readonly number[]): string => `
  select m.id, m.batch_id, 1, ${resultColumns}, ${readingColumns}, null, null, null, null, null, r.rig_reason, 'new'
  from (select * from rig_results where import_id = '${importId}') r
  join meters m on m.asset_no = r.asset_no and m.asset_no ${within(importId)} and m.state = 'in-store'
    and m.batch_id in (${batchIds.join(', ')})
  left join (
    select distinct on (c.asset_no, c.task_no) c.* from rig_readings c
    where c.asset_no ${within(importId)}
      and (c.import_id is null or c.import_id = '${importId}' or c.import_id in (${committed}))
    order by c.asset_no, c.task_no, c.id desc) q on q.asset_no = r.asset_no and q.task_no = r.task_no`;

/** The rows of the import are taken first: the index on the number would lead through all that was ever handed over. */
const within = (importId: string): string => `
  between (select min(asset_no) from ${rowsOf(importId)}) and (select max(asset_no) from ${rowsOf(importId)})`;
const rowsOf = (importId: string): string =>
  `(select asset_no from rig_results where import_id = '${importId}' offset 0) its`;

/** Readings of an import, each with the result that is recorded for its meter under the same task. */
export const readingsOfImport = (importId: string): string => `
  select ${columns(`case when r.id is null then 'waiting' when known.id is null or q.joined_to = known.id then 'completes'
    when known.withheld > 0 and q.part_scheme_id is null then 'completes'
    when row(${readingFacts('q')}) is distinct from row(${readingFacts('known')}) then 'differs' else 'same' end`)}
  from rig_readings q ${ofMeter('q')}
  left join rig_results r on r.id = v.result_id and r.task_no = q.task_no
  left join rig_readings known on known.id = v.reading_id
  where q.import_id = '${importId}'`;

/** Results of others that the readings of an import completed, each with what is left without that import. */
export const resultsWithout = (importId: string): string => `
  select ${columns(`'completes'`)}
  from (${restingReadings(`'${importId}'`)}) own
  join meters m on m.asset_no = own.asset_no
  join verifications v on v.meter_id = m.id and v.reading_id = own.id and v.current
    and v.import_id is distinct from '${importId}'
  join verification_rounds rd on rd.batch_id = m.batch_id and rd.round = v.round
  join rig_results r on r.id = v.result_id
  ${latestReadings(`c.import_id <> '${importId}' and c.import_id in (${committed})`)}`;

/** Recorded results of some meters of an open round, each with the readings that there are by now. */
export const resultsOfMeters = (batchId: number, meterIds: readonly number[]): string => `
  select ${columns(`'completes'`)}
  from verifications v
  join meters m on m.id = v.meter_id
  join verification_rounds rd on rd.batch_id = v.batch_id and rd.round = v.round and rd.state = 'open'
  join rig_results r on r.id = v.result_id
  ${latestReadings(`c.import_id in (${committed})`)}
  where v.batch_id = ${batchId} and v.current and v.meter_id = any('{${meterIds.join(',')}}')`;
