import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type MeterState } from '#libs/rules';
import { meterSetSql, type MeterSet } from '#stages/00-platform/events';

export interface Lot {
  meters: MeterSet;
  size: number;
  /** Of them, not in the store yet. */
  arrived: number;
}

/** The meters of a batch that samples are drawn from. */
@Injectable()
export class Lots {
  /** Those of a locked batch that stand in one of these states. Neighbours are folded before they become ranges: that is cheap. */
  async of(manager: EntityManager, batchId: number, states: readonly MeterState[]): Promise<Lot> {
    const [row] = await manager.query<[Lot]>(
      `select ${meterSetSql('first', 'last')} as meters, coalesce(sum(meters), 0)::int as size,
         coalesce(sum(arrived), 0)::int as arrived
       from (
         select min(id) as first, max(id) as last, count(*) as meters, count(*) filter (where state = 'arrived') as arrived
         from (
           select id, state, id - row_number() over (order by id) as island from meters
           where batch_id = $1 and state = any ($2)) numbered
         group by island) islands`,
      [batchId, states],
    );
    return row;
  }

  /** How large the lot would be now: those that are still to go into the store count, too. */
  async toCome(manager: EntityManager, batchNo: string): Promise<{ batchId: number; size: number }> {
    const [row] = await manager.query<{ batchId: number; size: number }[]>(
      `select b.id as "batchId", (
         select count(*)::int from meters where batch_id = b.id and state in ('arrived', 'in-store')) as size
       from batches b where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    if (row.size === 0) throw new DomainError('no-meters', { batchNo });
    return row;
  }
}
