import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { analyzeStaged } from '#stages/00-platform/import-kinds';
import type { MeterReadings } from '../parts/index.js';
import { countRefused, type RefusedRow } from './staged-results.repository.js';

/** Staged readings, each with the last ones that were handed over before of its meter under the same task; lists in step. */
export interface KnownReadings {
  staged: number[];
  known: number[];
}

/** Staged readings that do not say the same as what is known of their meter and task. */
export interface MeetingReadings {
  before: MeterReadings;
  brought: MeterReadings;
  knownId: number;
}

/** Meters that are put together at a time. */
const page = 5000;

const committed = `(c.import_id is null or c.import_id in (select id from imports where state = 'committed'))`;
const pairs = `rig_readings s
  join unnest($1::int[], $2::int[]) as pair(staged, known) on pair.staged = s.id join rig_readings old on old.id = pair.known`;
const same = `s.withheld = old.withheld and s.scheme_id = old.scheme_id and s.readings = old.readings
  and s.rig_conclusions is not distinct from old.rig_conclusions`;

/** How many rows of a file a meter's readings were: one a test point. */
const rowsOf = (alias: string): string =>
  `(select cardinality(points) from test_schemes where id = ${alias}.scheme_id)`;

const readingsOf = (alias: string, scheme: string): string =>
  `jsonb_build_object('row', coalesce(${alias}.row_no, 0), 'taskNo', ${alias}.task_no, 'assetNo', ${alias}.asset_no,
     'points', ${scheme}.points, 'readings', string_to_array(${alias}.readings, ','), 'conclusions', coalesce(${alias}.rig_conclusions, ''),
     'withheld', ${alias}.withheld)`;

/** Staged readings with what speaks against each, null of good ones. $1 the import. */
const seen = `
  with seen as (
    select s.id, b.batch_no, m.state, rd.id as round_id, case when m.id is null then 'meter-unknown'
      when rd.id is null or m.state <> 'in-store' then 'round-not-open' end as code
    from rig_readings s left join meters m on m.asset_no = s.asset_no left join batches b on b.id = m.batch_id
    left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open' where s.import_id = $1)`;

/** The readings that a check has staged. Statements over all of them follow `analyze`: a guess of the planner can be quadratic. */
@Injectable()
export class StagedReadingsRepository {
  async discard(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(`delete from rig_readings where import_id = $1`, [importId]);
    await manager.query(`delete from import_rounds where import_id = $1`, [importId]);
  }

  async analyze(manager: EntityManager): Promise<void> {
    await analyzeStaged(manager, 'rig_readings (import_id, asset_no)');
  }

  /** Takes away meters that are staged in several parts, and gives the parts of each, in the order of the file. */
  async takeParts(manager: EntityManager, importId: string): Promise<MeterReadings[][]> {
    const several = await manager.query<{ assetNo: string }[]>(
      `select asset_no as "assetNo" from rig_readings where import_id = $1
       group by task_no, asset_no having count(*) > 1 limit ${page}`,
      [importId],
    );
    if (several.length === 0) return [];
    const rows = await manager.query<{ parts: MeterReadings[] }[]>(
      `with gone as (delete from rig_readings where import_id = $1 and asset_no = any($2) returning *)
       select jsonb_agg(${readingsOf('gone', 'ts')} order by gone.id) as parts
       from gone join test_schemes ts on ts.id = gone.scheme_id group by gone.task_no, gone.asset_no order by min(gone.id)`,
      [importId, several.map(({ assetNo }) => assetNo)],
    );
    return rows.map(({ parts }) => parts);
  }

  /**
   * They are looked for between the first and the last meter of the file, not among all that were ever handed over. What an
   * earlier round has used belongs to that round, also under the same task.
   */
  async known(manager: EntityManager, importId: string): Promise<KnownReadings> {
    const [row] = await manager.query<[{ staged: number[] | null; known: number[] | null }]>(
      `with span as (
         select min(asset_no) as first, max(asset_no) as last from (
           select asset_no from rig_readings where import_id = $1 offset 0) its)
       select array_agg(staged) as staged, array_agg(known) as known from (
         select s.id as staged, max(c.id) as known from rig_readings s
         join rig_readings c on c.asset_no = s.asset_no and c.task_no = s.task_no and c.id <> s.id and ${committed}
           and c.asset_no between (select first from span) and (select last from span)
         where s.import_id = $1 and not exists (
           select from meters m join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open' and rd.round > 1
           join verifications used on used.meter_id = m.id and used.round < rd.round and used.reading_id = c.id
           where m.asset_no = c.asset_no)
         group by s.id) pairs`,
      [importId],
    );
    return { staged: row.staged ?? [], known: row.known ?? [] };
  }

  /** Takes away readings that were handed over already. @returns how many rows of the file */
  async dropKnown(manager: EntityManager, { staged, known }: KnownReadings): Promise<number> {
    const [row] = await manager.query<[{ rows: number }]>(
      `with gone as (
         delete from rig_readings where id in (select s.id from ${pairs} where ${same}) returning ${rowsOf('rig_readings')} as rows)
       select coalesce(sum(rows), 0)::int as rows from gone`,
      [staged, known],
    );
    return row.rows;
  }

  /** Takes away the others, some at a time, each with what is known. */
  async *takeMeeting(manager: EntityManager, { staged, known }: KnownReadings): AsyncGenerator<MeetingReadings[]> {
    for (let at = 0; at < staged.length; at += page) {
      yield await manager.query<MeetingReadings[]>(
        `with meeting as (
           select s.id, old.id as known_id, ${readingsOf('old', 'os')} as before, ${readingsOf('s', 'ss')} as brought from ${pairs}
           join test_schemes ss on ss.id = s.scheme_id join test_schemes os on os.id = old.scheme_id),
         gone as (delete from rig_readings where id in (select id from meeting))
         select before, brought, known_id as "knownId" from meeting order by id`,
        [staged.slice(at, at + page), known.slice(at, at + page)],
      );
    }
  }

  /**
   * Takes away staged readings whose meter is unknown or not up for verification; gives their asset numbers and why. Notes the
   * rounds that the others belong to.
   */
  async refused(manager: EntityManager, importId: string): Promise<RefusedRow[]> {
    const [{ refused }] = await manager.query<[{ refused: number }]>(`${seen}, ${countRefused}`, [importId]);
    if (refused === 0) return [];
    const [rows] = await manager.query<[RefusedRow[], number]>(
      `${seen}
       delete from rig_readings s using seen where s.id = seen.id and seen.code is not null
       returning s.row_no as row, s.asset_no as "assetNo", seen.code,
         jsonb_build_object('assetNo', s.asset_no, 'batchNo', seen.batch_no, 'state', seen.state) as params`,
      [importId],
    );
    return rows;
  }
}
