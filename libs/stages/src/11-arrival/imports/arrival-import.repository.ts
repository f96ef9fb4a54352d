import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import { Events, meterSetsSql, type MeterSet } from '#stages/00-platform/events';
import { analyzeStaged, type SetCounts } from '#stages/00-platform/import-kinds';

interface RefusedRow {
  row: number;
  assetNo: string;
  code: string;
  params: Record<string, unknown>;
}

interface Because {
  actorId: number | null;
  reason: string | null;
}

interface MetersOfBatch {
  batchId: number;
  meters: MeterSet;
  count: number;
}

/** Of one arrival after another: what one takes for new is not known to the next. */
const arrivals = 5961;

/** States of a batch in which meters still come in. */
const taking = `'arrived', 'comparison'`;
const known = `m.batch_id = a.batch_id and m.asset_no = a.asset_no`;
/** Where meters that a file names are looked for; nowhere when there are none near them. */
const metersIf = (near: boolean): string => (near ? 'meters' : '(select * from meters where false)');
const same = `row(m.meter_addr, m.box_no, m.pile_no) is not distinct from row(a.meter_addr, a.box_no, a.pile_no)`;

@Injectable()
export class ArrivalImportRepository {
  constructor(private readonly events: Events) {}

  async batches(manager: EntityManager): Promise<ReadonlyMap<string, { id: number; state: string }>> {
    const rows = await manager.query<{ batchNo: string; id: number; state: string }[]>(
      `select batch_no as "batchNo", id, state from batches`,
    );
    return new Map(rows.map((row) => [row.batchNo, row]));
  }

  /** Until the end of the transaction no other arrival is committed. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock($1)`, [arrivals]);
  }

  /**
   * Whether any known meter's asset number lies between the first and the last of the file. Without one all meters of the file are
   * new: numbers are given in runs, so that a delivery need not be looked up among millions.
   */
  async anyNear(manager: EntityManager, importId: string): Promise<boolean> {
    const [row] = await manager.query<[{ any: boolean }]>(
      `with span as (
         select min(asset_no) as first, max(asset_no) as last from (
           select asset_no from arrival_rows where import_id = $1 offset 0) its)
       select exists (select from span join meters on asset_no between first and last) as any`,
      [importId],
    );
    return row.any;
  }

  /**
   * Takes away, and gives, staged rows that stand twice in the file or whose meter came with another batch.
   * @param may what the file may have: only then is it searched for
   */
  async refused(
    manager: EntityManager,
    importId: string,
    may: { repeats: boolean; near: boolean },
  ): Promise<RefusedRow[]> {
    await analyzeStaged(manager, 'arrival_rows (import_id, asset_no)');
    const [rows] = await manager.query<[RefusedRow[], number]>(
      `with repeated as (
         select asset_no, min(row_no) as first from arrival_rows where import_id = $1 and ${may.repeats}
         group by asset_no having count(*) > 1),
       numbered as (
         select a.row_no, a.asset_no, a.batch_id, coalesce(repeated.first, a.row_no) as first
         from arrival_rows a left join repeated on repeated.asset_no = a.asset_no where a.import_id = $1),
       bad as (
         select n.row_no, n.first, coalesce(b.batch_no, own.batch_no) as batch_no, own.state, b.id as elsewhere from numbered n
         join batches own on own.id = n.batch_id
         left join ${metersIf(may.near)} m on m.asset_no = n.asset_no
         left join batches b on b.id = m.batch_id and b.id <> n.batch_id
         where n.first <> n.row_no or b.id is not null or (m.id is null and own.state not in (${taking})))
       delete from arrival_rows a using bad where a.import_id = $1 and a.row_no = bad.row_no
       returning a.row_no as row, a.asset_no as "assetNo",
         case when bad.first <> bad.row_no then 'repeated-in-file' 
           when bad.elsewhere is not null then 'meter-in-other-batch' else 'batch-takes-no-arrivals' end as code,
         jsonb_build_object('first', bad.first, 'batchNo', bad.batch_no, 'state', bad.state) as params`,
      [importId],
    );
    return rows;
  }

  async counts(manager: EntityManager, importId: string, near: boolean): Promise<SetCounts> {
    if (!near) return { changedRows: 0, duplicateRows: 0 };
    const [row] = await manager.query<[SetCounts]>(
      `select count(*) filter (where not ${same})::int as "changedRows", count(*) filter (where ${same})::int as "duplicateRows"
       from arrival_rows a join meters m on ${known} where a.import_id = $1`,
      [importId],
    );
    return row;
  }

  /** Batches that would have more meters than were delivered. */
  async overfull(manager: EntityManager, importId: string, near: boolean): Promise<Record<string, unknown>[]> {
    return manager.query<Record<string, unknown>[]>(
      `with fresh as (
         select a.batch_id, count(*) filter (where m.id is null) as meters from arrival_rows a
         left join ${metersIf(near)} m on ${known} where a.import_id = $1 group by 1),
       counted as (
         select b.batch_no, b.quantity, fresh.meters + (select count(*) from meters where batch_id = b.id) as received
         from fresh join batches b on b.id = fresh.batch_id)
       select batch_no as "batchNo", quantity, received::int from counted where received > quantity order by 1`,
      [importId],
    );
  }

  /** @returns how many meters are new */
  async commit(
    manager: EntityManager,
    importId: string,
    { actorId, reason, file, near }: Because & { file: string; near: boolean },
  ): Promise<number> {
    const closed = await manager.query<{ batchNo: string }[]>(
      `select batch_no as "batchNo" from batches where id in (select distinct batch_id from arrival_rows where import_id = $1)
         and state not in (${taking})
         and exists (select from arrival_rows a where a.import_id = $1 and a.batch_id = batches.id
           and not exists (select from ${metersIf(near)} m where ${known})) for share`,
      [importId],
    );
    if (closed.length > 0) throw new DomainError('import-outdated', { file, batchNo: closed[0]?.batchNo });
    if (near) await this.change(manager, importId);
    const batches = await manager.query<MetersOfBatch[]>(
      meterSetsSql(`
        insert into meters (asset_no, batch_id, state, meter_addr, box_no, pile_no, import_id)
        select asset_no, batch_id, 'arrived', meter_addr, box_no, pile_no, import_id
        from arrival_rows a
        where import_id = $1 and not exists (select from ${metersIf(near)} m where m.asset_no = a.asset_no)
        order by row_no returning batch_id, id`),
      [importId],
    );
    for (const { batchId, meters } of batches) {
      const event = { kind: 'arrived', batchId, to: 'arrived', actorId, reason, details: { importId } };
      await this.events.write(manager, { ...event, meters });
    }
    return batches.reduce((sum, { count }) => sum + count, 0);
  }

  private async change(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(
      `update meters m set meter_addr = a.meter_addr, box_no = a.box_no, pile_no = a.pile_no
       from arrival_rows a where a.import_id = $1 and ${known} and not ${same}`,
      [importId],
    );
  }

  /** Takes meters out again that have only arrived. @throws DomainError `import-in-use` */
  async undo(manager: EntityManager, importId: string, { actorId, reason }: Because): Promise<number> {
    const batches = await manager.query<{ batchId: number; batchNo: string; batchState: string; moved: number }[]>(
      `select b.id as "batchId", b.batch_no as "batchNo", b.state as "batchState",
         (select count(*)::int from meters m where m.batch_id = b.id and m.import_id = $1 and m.state <> 'arrived') as moved
       from batches b where b.id in (select batch_id from meters where import_id = $1) order by b.id for update`,
      [importId],
    );
    const resting = batches.find(({ moved, batchState }) => moved > 0 || batchState !== 'arrived');
    if (resting) throw new DomainError('import-in-use', { subject: resting.batchNo, state: resting.batchState });
    const gone = await manager.query<MetersOfBatch[]>(
      meterSetsSql(`delete from meters where batch_id = any($2) and import_id = $1 returning batch_id, id`),
      [importId, batches.map(({ batchId }) => batchId)],
    );
    for (const { batchId, meters } of gone) {
      const event = { kind: 'arrival-undone', batchId, from: 'arrived', actorId, reason, details: { importId } };
      await this.events.write(manager, { ...event, meters });
    }
    return gone.reduce((sum, { count }) => sum + count, 0);
  }

  async discard(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(`delete from arrival_rows where import_id = $1`, [importId]);
  }
}
