import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { analyzeStaged, type Repeats } from '#stages/00-platform/import-kinds';

/** Remembers which batch each row names, as runs: files name one batch, or a few in turn. */
export class BatchRuns {
  private readonly runs: { from: number; to: number; batchNo: string }[] = [];

  add(row: number, batchNo: string): void {
    if (batchNo === '') return;
    const last = this.runs.at(-1);
    if (last?.batchNo === batchNo) last.to = row;
    else this.runs.push({ from: row, to: row, batchNo });
  }

  /** The rows that name each batch, as the database writes an int4multirange. */
  get byBatch(): ReadonlyMap<string, string> {
    const ranges = new Map<string, string[]>();
    for (const { from, to, batchNo } of this.runs) {
      const ofBatch = ranges.get(batchNo);
      if (ofBatch) ofBatch.push(`[${from},${to}]`);
      else ranges.set(batchNo, [`[${from},${to}]`]);
    }
    return new Map([...ranges].map(([batchNo, list]) => [batchNo, `{${list.join(',')}}`]));
  }
}

/** What is known of the staged rows without asking the database. */
interface NamedIn {
  runs: BatchRuns;
  repeats: Repeats;
}

/** A staged row that cannot stay, and why. */
export interface RefusedRow {
  row: number;
  assetNo: string;
  code: string;
  params: Record<string, unknown>;
}

const facts = (alias: string): string =>
  `row(${alias}.rig_id, ${alias}.position, ${alias}.verified_at, ${alias}.verifier_id, ${alias}.checker_id, ${alias}.temperature,
   ${alias}.humidity, ${alias}.items, ${alias}.clock_daily_error, ${alias}.rig_conclusion)`;

/**
 * Staged results with what speaks against each, null of good ones. Only files that may name a meter twice are searched for it.
 * $1 the import, $2 batches that the file names, $3 the rows of each, $4 the rows that name any.
 */
const seenResults = (repeats: boolean): string => `
  with named as (select * from unnest($2::text[], $3::int4multirange[]) as run (batch_no, rows)),
  repeated as (
    select asset_no, min(row_no) as first from rig_results where import_id = $1 and ${repeats}
    group by asset_no having count(*) > 1),
  seen as (
    select s.id, repeated.first, b.batch_no, m.state, rd.id as round_id, case
      when repeated.first < s.row_no then 'repeated-in-file' when m.id is null then 'meter-unknown'
      when s.row_no <@ $4::int4multirange and (s.row_no <@ named.rows) is not true then 'foreign-meter'
      when rd.id is null or m.state <> 'in-store' then 'round-not-open' end as code
    from rig_results s left join repeated on repeated.asset_no = s.asset_no
    left join meters m on m.asset_no = s.asset_no left join batches b on b.id = m.batch_id
    left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
    left join named on named.batch_no = b.batch_no
    where s.import_id = $1)`;

/**
 * Of staged rows that have been `seen`: how many cannot stay. What a commit holds against judging is noted of the others, so that
 * it need not look for it again.
 */
export const countRefused = `
  counted as (select round_id, code, count(*)::int as meters from seen group by 1, 2),
  noted as (
    insert into import_rounds (import_id, round_id, meters)
    select $1, round_id, meters from counted where code is null)
  select coalesce(sum(meters) filter (where code is not null), 0)::int as refused from counted`;

/** What is recorded of a staged result's meter: in the open round, or else handed over before under the same task. */
const withRecorded = `
  rig_results s
  join meters m on m.asset_no = s.asset_no
  left join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
  left join verifications v on v.meter_id = m.id and v.round = rd.round and v.current
  left join lateral (
    select c.* from rig_results c
    where c.id = v.result_id or (v.id is null and c.asset_no = s.asset_no and c.task_no = s.task_no and c.id <> s.id
      and (c.import_id is null or c.import_id in (select id from imports where state = 'committed')))
    order by c.id desc limit 1) recorded on true
  where s.import_id = $1`;

@Injectable()
export class StagedResultsRepository {
  async discard(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(`delete from rig_results where import_id = $1`, [importId]);
    await manager.query(`delete from rig_readings where import_id = $1`, [importId]);
    await manager.query(`delete from import_rounds where import_id = $1`, [importId]);
  }

  /**
   * Takes away, and gives, staged results that stand twice in the file, or whose meter is unknown, foreign or not up for
   * verification; notes the rounds that the others belong to.
   */
  async refusedResults(manager: EntityManager, importId: string, { runs, repeats }: NamedIn): Promise<RefusedRow[]> {
    const named = runs.byBatch;
    const ranges = [...named.values()];
    const all = `{${ranges.map((rows) => rows.slice(1, -1)).join(',')}}`;
    const parameters = [importId, [...named.keys()], ranges, all];
    const seen = seenResults(repeats.any);
    const [{ refused }] = await manager.query<[{ refused: number }]>(`${seen}, ${countRefused}`, parameters);
    if (refused === 0) return [];
    const [rows] = await manager.query<[RefusedRow[], number]>(
      `${seen}
       delete from rig_results s using seen where s.id = seen.id and seen.code is not null
       returning s.row_no as row, s.asset_no as "assetNo", seen.code,
         jsonb_build_object('assetNo', s.asset_no, 'first', seen.first, 'batchNo', seen.batch_no, 'state', seen.state,
           'expected', (select batch_no from named where s.row_no <@ named.rows)) as params`,
      parameters,
    );
    return rows;
  }

  /**
   * Whether anything was handed over of meters between the first and the last whose results are staged: else nothing is known of
   * any of them. Statements over all rows follow `analyze`.
   */
  async anyKnown(manager: EntityManager, importId: string): Promise<boolean> {
    await analyzeStaged(manager, 'rig_results (import_id, asset_no)');
    const [row] = await manager.query<[{ any: boolean }]>(
      `with span as (
         select min(asset_no) as first, max(asset_no) as last from (
           select asset_no from rig_results where import_id = $1 offset 0) its)
       select exists (
         select from span join rig_results c on c.asset_no between first and last
         where c.import_id is null or c.import_id in (select id from imports where state = 'committed')) as any`,
      [importId],
    );
    return row.any;
  }

  /** Takes away results that are recorded already. @returns how many */
  async dropKnownResults(manager: EntityManager, importId: string): Promise<number> {
    const [, duplicateRows] = await manager.query<[unknown, number]>(
      `delete from rig_results where id in (
         select s.id from ${withRecorded} and recorded.id is not null and ${facts('s')} is not distinct from ${facts('recorded')}
           and (recorded.import_id is null or s.rig_reason is not distinct from recorded.rig_reason))`,
      [importId],
    );
    return duplicateRows;
  }

  /** Results that would change what is recorded in the open round. */
  async changedResults(manager: EntityManager, importId: string): Promise<number> {
    const [row] = await manager.query<[{ changedRows: number }]>(
      `select count(*)::int as "changedRows" from ${withRecorded} and v.id is not null`,
      [importId],
    );
    return row.changedRows;
  }
}
